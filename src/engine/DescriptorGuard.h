// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps file descriptors in reserve, so that files can be saved and alerts delivered while checks use up all others.

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Decides whether another check may start. Counting has to list all descriptors, so each count yields an allowance that starts use
//! up; the next count is made only when it is used up.
class DescriptorGuard
{
public:
    //! Descriptors that one check may need at the same time: a command has three pipes with two ends each, and its supervision.
    static constexpr int kPerCheck = 8;

    struct Usage
    {
        int open = 0;
        int limit = 0;
    };
    using Count = std::function<std::optional<Usage>()>; //!< absent: unlimited

    //! The descriptors of this process.
    DescriptorGuard();
    explicit DescriptorGuard(Count count);

    //! Whether a check may start; if so, it counts as started.
    bool tryStart();
    //! How many checks could run at the same time if nothing else used descriptors.
    int maxChecks() const;
    //! As of the last count, for messages.
    const Usage &usage() const { return m_usage; }

private:
    bool recount();

    Count m_count;
    Usage m_usage;
    int m_allowance = 0;
};

} // namespace watchkeeper
