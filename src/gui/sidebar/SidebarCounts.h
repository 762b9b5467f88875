// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The number of targets per tag and per kind. Pure functions.

#include <QList>
#include <QString>

namespace watchkeeper {

class ResultsModel;

struct NamedCount
{
    QString name; //!< the name; for a tag, as spelled in the first target that has it
    int count = 0;
    friend bool operator==(const NamedCount &, const NamedCount &) = default;
};

//! \brief The counts of tags and kinds, which change only when targets are edited.
//! Tags that differ only in case are counted together.
struct SidebarCounts
{
    QList<NamedCount> tags;  //!< sorted by name
    QList<NamedCount> kinds; //!< sorted by name
    int untagged = 0;
    friend bool operator==(const SidebarCounts &, const SidebarCounts &) = default;
};

SidebarCounts countTagsAndKinds(const ResultsModel &model);

} // namespace watchkeeper
