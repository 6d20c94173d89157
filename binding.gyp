{
  # The addon itself is described in native/binding.gyp: the tarball carries that one, because a binding.gyp at a
  # package's root makes npm compile it in every project that installs it.
  "targets": [
    {
      "target_name": "addon",
      "type": "none",
      "dependencies": ["native/binding.gyp:bsd_sockets"]
    }
  ]
}
