{
  # Stands in for the file of this name in Node's own headers, with what a Node-API addon needs of it.
  'variables': { 'node_engine_include_dir%': 'include', 'node_host_binary%': 'node' },
  'target_defaults': {
    'default_configuration': 'Release',
    'include_dirs': [ '<!@(node -p "require(\'node-api-headers\').include_dir")' ],
    'cflags': [ '-fPIC', '-pthread' ],
    'cflags_cc': [ '-fno-rtti', '-fno-exceptions' ],
    'ldflags': [ '-pthread' ],
    'configurations': { 'Release': {}, 'Debug': { 'cflags': [ '-g' ] } },
  },
}
