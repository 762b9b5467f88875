// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Keeps file descriptors in reserve, so that files can be saved and news delivered while checks use up all others.

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Says whether another check may start. Counting costs a walk over all descriptors, so each count yields an allowance
//! that starts use up; one is counted anew only when it is gone.
class DescriptorGuard
{
public:
    //! What one check may need at once: a command has three pipes with two ends each, and its supervision.
    static constexpr int kPerCheck = 8;

    struct Usage
    {
        int open = 0;
        int limit = 0;
    };
    using Count = std::function<std::optional<Usage>()>; //!< absent: not limited

    //! The descriptors of this process.
    DescriptorGuard();
    explicit DescriptorGuard(Count count);

    //! True when a check may start, which then counts as started.
    bool tryStart();
    //! How many checks could run at once if nothing else used descriptors.
    int mostChecks() const;
    //! As of the last count, for messages.
    const Usage &usage() const { return m_usage; }

private:
    bool recount();

    Count m_count;
    Usage m_usage;
    int m_allowance = 0;
};

} // namespace watchkeeper
