{ 'target_defaults': {}, 'variables': {} }
