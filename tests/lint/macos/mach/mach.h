// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The calls of the Mach kernel that the sources use. Source: https://developer.apple.com/documentation/kernel/mach

#include <cstdint>

using integer_t = int;
using natural_t = unsigned;
using kern_return_t = int;
using mach_port_t = natural_t;
using mach_msg_type_number_t = natural_t;
using host_info64_t = integer_t *;
using processor_info_array_t = integer_t *;
using vm_size_t = uintptr_t;
using vm_address_t = uintptr_t;

constexpr kern_return_t KERN_SUCCESS = 0;
constexpr int HOST_VM_INFO64 = 4;
constexpr int PROCESSOR_CPU_LOAD_INFO = 2;
enum { CPU_STATE_USER, CPU_STATE_SYSTEM, CPU_STATE_IDLE, CPU_STATE_NICE, CPU_STATE_MAX };

struct vm_statistics64_data_t
{
    natural_t free_count;
    natural_t wire_count;
    natural_t purgeable_count;
    natural_t compressor_page_count;
    natural_t external_page_count;
    natural_t internal_page_count;
};
constexpr mach_msg_type_number_t HOST_VM_INFO64_COUNT = sizeof(vm_statistics64_data_t) / sizeof(integer_t);

struct processor_cpu_load_info
{
    unsigned cpu_ticks[CPU_STATE_MAX];
};

extern "C" {
mach_port_t mach_host_self();
mach_port_t mach_task_self();
kern_return_t host_page_size(mach_port_t host, vm_size_t *size);
kern_return_t host_statistics64(mach_port_t host, int flavor, host_info64_t info, mach_msg_type_number_t *count);
kern_return_t host_processor_info(mach_port_t host, int flavor, natural_t *cores, processor_info_array_t *info,
                                  mach_msg_type_number_t *count);
kern_return_t vm_deallocate(mach_port_t task, vm_address_t address, vm_size_t size);
}
