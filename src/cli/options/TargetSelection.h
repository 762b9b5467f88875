// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects targets of a profile by `--only` or by name. `--only` accepts the same filters as the window, except for
//! conditions that need results.

#include "cli/options/Options.h"
#include "model/base/Expected.h"
#include "model/filter/Filter.h"
#include "model/target/Target.h"

namespace watchkeeper {

//! \brief Selects targets by their properties, as in `tag:prod -kind:command "Shop API"`. The empty filter matches all targets.
class TargetFilter
{
public:
    //! \return the filter, or an error message
    static Expected<TargetFilter, QString> parse(const QString &expression);

    bool isEmpty() const { return m_filter.isEmpty(); }
    bool matches(const Target &target) const;
    QList<Target> matching(const QList<Target> &targets) const;

private:
    explicit TargetFilter(Filter filter);

    Filter m_filter;
};

//! The options that select targets of a profile.
struct TargetSelection
{
    QStringList names; //!< names or IDs
    QString only;      //!< filter in the syntax of TargetFilter

    bool isEmpty() const { return names.isEmpty() && only.isEmpty(); }
    void addTo(CLI::App *app, const char *namesHelp = option_help::kNames);
    // These functions throw CLI::ValidationError.
    void requireNamesOrFilter() const;  //!< rejects names together with a filter
    void requireNonBlankFilter() const; //!< rejects a blank filter, which matches all targets and is probably a mistake
    void requireTargets() const;        //!< rejects an empty selection, and everything that the other functions reject
};

//! \brief Returns the targets that match `--only`, or otherwise the named targets without duplicates. Names are compared with
//! IDs, then with exact names, then with names ignoring case. Pure function.
//! \param consequence  the end of the error message for a missing target, such as `nothing was changed`, or empty
//! \return the targets, or an error message that lists the targets that weren't found
Expected<QList<Target>, QString> selectedTargets(const QList<Target> &all, const TargetSelection &selection,
                                                 const QString &consequence);

} // namespace watchkeeper
