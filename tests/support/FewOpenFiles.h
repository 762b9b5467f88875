// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A user whose programs may open few files.

#include "async/OpenFiles.h"

#include <sys/resource.h>

namespace watchkeeper::test {

//! \brief As long as it lives, the soft limit was 200 before this process raised it. At most one in a process.
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
