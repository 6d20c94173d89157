{
  # scripts/build-native.js sets it in the repository: an unknown compiler's new warning must not break a user's build.
  "variables": { "werror%": 0 },
  "targets": [
    {
      "target_name": "bsd_sockets",
      "sources": ["<!@(node sources.js)"],
      "include_dirs": ["<!@(node -p \"require('node-addon-api').include_dir\")"],
      "defines": ["NAPI_VERSION=8", "NODE_ADDON_API_DISABLE_DEPRECATED", "NODE_ADDON_API_DISABLE_CPP_EXCEPTIONS",
                  "NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS"],
      "cflags": ["-fvisibility=hidden", "-fno-plt", "-fno-math-errno", "-Wall", "-Wextra"],
      "cflags!": ["-O2", "-O3"],
      "cflags_cc": ["-std=c++20", "-O2", "-fvisibility-inlines-hidden"],
      "cflags_cc!": ["-std=gnu++17", "-std=gnu++20"],
      "ldflags": ["-Wl,--gc-sections", "-Wl,-z,nodelete"],
      "conditions": [["werror==1", { "cflags": ["-Werror"] }]],
      "xcode_settings": {
        "CLANG_CXX_LANGUAGE_STANDARD": "c++20",
        "GCC_SYMBOLS_PRIVATE_EXTERN": "YES",
        "MACOSX_DEPLOYMENT_TARGET": "11.0"
      }
    }
  ]
}
