// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The expressions of `--only`, which are the filters of the window without the conditions that need results. Pure.

#include "model/filter/Filter.h"

namespace watchkeeper {

//! \brief Selects targets by their properties, as in `tag:prod -kind:command "Shop API"`. The empty filter matches all targets.
class TargetFilter
{
public:
    //! \return the filter, or a sentence about the error in the expression
    static Expected<TargetFilter, QString> parse(const QString &expression);

    bool isEmpty() const { return m_filter.isEmpty(); }
    bool matches(const Target &target) const;
    QList<Target> matching(const QList<Target> &targets) const;

private:
    explicit TargetFilter(Filter filter);

    Filter m_filter;
};

} // namespace watchkeeper
