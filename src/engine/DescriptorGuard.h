// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps some file descriptors in reserve. Files can still be saved and alerts delivered while checks use all others.

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Decides whether another check can start. Counting requires listing all descriptors. Each count therefore yields an allowance, and
//! the next count is made only when the allowance is used up.
class DescriptorGuard
{
public:
    //! Descriptors that one check may need at the same time. A command has three pipes with two ends each, plus its supervision.
    static constexpr int kPerCheck = 8;

    struct Usage
    {
        int open = 0;
        int limit = 0;
    };
    using Count = std::function<std::optional<Usage>()>; //!< absent: unlimited

    //! Counts the descriptors of this process.
    DescriptorGuard();
    explicit DescriptorGuard(Count count);

    //! Returns whether a check can start, and if so counts it as started.
    bool tryStart();
    //! The number of checks that could run at the same time if nothing else used descriptors.
    int maxChecks() const;
    //! The usage at the last count, for messages.
    const Usage &usage() const { return m_usage; }

private:
    bool recount();

    Count m_count;
    Usage m_usage;
    int m_allowance = 0;
};

} // namespace watchkeeper
