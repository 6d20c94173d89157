#include "uv.h"

#include <cstring>

namespace bsd {

bool has_uv_poll() {
  return uv_poll_init && uv_poll_start && uv_close && uv_ref && uv_unref && uv_handle_set_data && uv_handle_get_data &&
         uv_handle_size && uv_handle_type_name && std::strcmp(uv_handle_type_name(kUvPoll), "poll") == 0;
}

}  // namespace bsd
