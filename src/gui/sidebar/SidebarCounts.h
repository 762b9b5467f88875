// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How many targets have each tag and are of each kind. Pure.

#include <QList>
#include <QString>

namespace watchkeeper {

class ResultsModel;

struct NamedCount
{
    QString name; //!< of a tag: as the first target writes it
    int count = 0;
    friend bool operator==(const NamedCount &, const NamedCount &) = default;
};

//! \brief What only edits of targets change. Tags that differ in case alone are the same, as for the filter.
struct SidebarCounts
{
    QList<NamedCount> tags;  //!< sorted by name
    QList<NamedCount> kinds; //!< sorted by name
    int untagged = 0;
    friend bool operator==(const SidebarCounts &, const SidebarCounts &) = default;
};

SidebarCounts countTagsAndKinds(const ResultsModel &model);

} // namespace watchkeeper
