// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The expressions of `--only`: the filters of the window, without what only results can tell. Pure.

#include "model/Filter.h"

namespace watchkeeper {

//! \brief Chooses targets by what they are: `tag:prod -kind:command "Shop API"`. The empty filter matches all.
class TargetFilter
{
public:
    //! \return the filter, or a sentence that says what is wrong with the expression
    static Expected<TargetFilter, QString> parse(const QString &expression);

    bool isEmpty() const { return m_filter.isEmpty(); }
    bool matches(const Target &target) const;
    QList<Target> matching(const QList<Target> &targets) const;

private:
    explicit TargetFilter(Filter filter);

    Filter m_filter;
};

} // namespace watchkeeper
