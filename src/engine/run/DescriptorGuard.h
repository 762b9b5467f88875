// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps some file descriptors in reserve, so that files can be saved and alerts sent even if checks use all other
//! descriptors.

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Decides whether another check can start. Counting is expensive, because it lists all descriptors. Descriptors are
//! therefore counted again only when the number of starts allowed by the last count is used up.
class DescriptorGuard
{
public:
    //! The number of descriptors that one check may need at the same time. A command needs three pipes with two ends each, and
    //! further descriptors for its supervision.
    static constexpr int kDescriptorsPerCheck = 8;

    struct Usage
    {
        int open = 0;
        int limit = 0;
    };
    using CountFunction = std::function<std::optional<Usage>()>; //!< returns nullopt if there is no limit

    //! Counts the descriptors of this process.
    DescriptorGuard();
    explicit DescriptorGuard(CountFunction count);

    //! Returns whether a check can start. If so, counts the check as started.
    bool tryStart();
    //! The number of checks that could run at the same time if nothing else used descriptors.
    int maxChecks() const;
    //! The usage at the last count, for messages.
    const Usage &usage() const { return m_usage; }

private:
    bool recount();

    CountFunction m_count;
    Usage m_usage;
    int m_allowance = 0;
};

} // namespace watchkeeper
