// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What happens to the list of maintenance in a document: begun and ended by hand, targets that are renamed or gone, edits by others. Pure.

#include "model/Maintenance.h"
#include "targets/DocumentChange.h"

#include <QHash>

namespace watchkeeper {

//! What is wrong with whom an entry is for, as a sentence; `index` is its place in the list.
struct MaintenanceProblem
{
    qsizetype index;
    QString text;
};

//! Targets that are named but not there.
QList<MaintenanceProblem> maintenanceProblems(const QList<Maintenance> &entries, const QList<Target> &targets);

//! Why a file with these entries would not be read again, as a sentence; empty: it would. Whether their targets are there apart.
QString unreadableMaintenance(const QList<Maintenance> &entries);

//! \param names  of targets, by former name
void renameInMaintenance(QList<Maintenance> &entries, const QHash<QString, QString> &names);

//! Names of the entries that are for targets with this tag, or have it in their filter.
QStringList maintenanceByTag(const QList<Maintenance> &entries, const QString &tag);

//! Gives a tag its new name, in filters too.
void renameTagInMaintenance(QList<Maintenance> &entries, const QString &from, const QString &to);

//! \brief Forgets targets that are not there; an entry that then is for nobody goes as well.
//! \return the names of entries that had some
QStringList dropMissingFromMaintenance(QList<Maintenance> &entries, const QList<Target> &targets);

//! \brief How long an entry that does not come back stays after its end, unless the list is edited before: somebody may look what it was.
inline constexpr std::chrono::days kKeepEnded{7};
//! Without those that do not come back and ended more than kKeepEnded ago.
QList<Maintenance> withoutEnded(QList<Maintenance> entries, const QDateTime &now);

//! \brief Adds one that begins at `now`, in whole seconds.
//! \param entry  its name and for whom; a name that is taken gets a number
//! \return its name
QString startMaintenance(QList<Maintenance> &entries, Maintenance entry, const QDateTime &now, const QDateTime &until);

//! \brief Ends now what is in effect and does not come back: the entry of that name.
//! \return false where there is none
bool endMaintenance(QList<Maintenance> &entries, const QString &name, const QDateTime &now);
//! \brief Ends for these targets, given by name or id, what is in effect, does not come back and names them. It goes on for others it names.
//! \return the names of the entries that were ended, or lost targets
QStringList endMaintenanceFor(QList<Maintenance> &entries, const QList<Target> &targets, const QDateTime &now);

//! \brief `ours` with the change from `before` to `after` made to it, entry by entry; the name tells which is which.
//! \param conflicts  names of entries that both sides have changed, which then stay as they are unless the change is preferred
QList<Maintenance> mergedMaintenance(const QList<Maintenance> &ours, const QList<Maintenance> &before,
                                     const QList<Maintenance> &after, Prefer prefer, QStringList *conflicts);

} // namespace watchkeeper
