// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The process functions that the sources use. Source: libproc.h and sys/proc_info.h of Apple's SDK

#include <cstdint>
#include <sys/types.h>

constexpr int MAXCOMLEN = 16;
constexpr int PROC_PIDTASKALLINFO = 2;
constexpr int PROC_PIDT_SHORTBSDINFO = 13;
constexpr int PROC_PIDPATHINFO_MAXSIZE = 4096;

struct proc_bsdshortinfo
{
    uint32_t pbsi_pid;
    uint32_t pbsi_ppid;
    uint32_t pbsi_pgid;
    uint32_t pbsi_status;
    char pbsi_comm[MAXCOMLEN];
};

struct proc_bsdinfo
{
    uint64_t pbi_start_tvsec;
    uint64_t pbi_start_tvusec;
};

struct proc_taskinfo
{
    uint64_t pti_virtual_size;
    uint64_t pti_resident_size;
    uint64_t pti_total_user;
    uint64_t pti_total_system;
};

struct proc_taskallinfo
{
    proc_bsdinfo pbsd;
    proc_taskinfo ptinfo;
};

extern "C" {
int proc_listallpids(void *buffer, int size);
int proc_pidinfo(int id, int flavor, uint64_t argument, void *buffer, int size);
int proc_pidpath(int id, void *buffer, uint32_t size);
}
