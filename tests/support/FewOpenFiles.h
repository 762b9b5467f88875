// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Simulates a user with a low limit on open files.

#include "async/OpenFiles.h"

#include <sys/resource.h>

namespace watchkeeper::test {

//! \brief During its lifetime, the original soft limit appears to be 200. At most one object per process.
class FewOpenFiles
{
public:
    static constexpr int kLimit = 200;

    FewOpenFiles()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        setDescriptorLimit(kLimit);
        m_isRaised = raiseDescriptorLimit().value_or(kLimit + 1) > kLimit;
    }
    ~FewOpenFiles() { setrlimit(RLIMIT_NOFILE, &m_before); }
    FewOpenFiles(const FewOpenFiles &) = delete;
    FewOpenFiles &operator=(const FewOpenFiles &) = delete;

    bool isRaised() const { return m_isRaised; }

private:
    rlimit m_before{};
    bool m_isRaised = false;
};

} // namespace watchkeeper::test
