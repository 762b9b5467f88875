// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The number of targets per tag and per kind. Pure.

#include <QList>
#include <QString>

namespace watchkeeper {

class ResultsModel;

struct NamedCount
{
    QString name; //!< of a tag: as spelled in the first target that has it
    int count = 0;
    friend bool operator==(const NamedCount &, const NamedCount &) = default;
};

//! \brief Counts that only edits of targets change. Tags that differ only in case are the same, as in the filter.
struct SidebarCounts
{
    QList<NamedCount> tags;  //!< sorted by name
    QList<NamedCount> kinds; //!< sorted by name
    int untagged = 0;
    friend bool operator==(const SidebarCounts &, const SidebarCounts &) = default;
};

SidebarCounts countTagsAndKinds(const ResultsModel &model);

} // namespace watchkeeper
