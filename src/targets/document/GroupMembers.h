// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the members of groups and of other targets that evaluate targets, and the cycles among them. Pure.

#include "model/target/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! Returns whether targets of this kind evaluate other targets, as groups do.
bool evaluatesOtherTargets(const QString &kind);

//! \brief Returns the cycle through which a target evaluates itself, such as `A, B, A`; empty if there is no cycle.
//!
//! Only names can cause cycles, because tags never select a target that evaluates others (MemberSelection).
QStringList memberLoop(const QList<Target> &targets, const TargetId &start);

//! Returns cycles of groups: at least one for each connected set of groups. Each cycle starts and ends with the same group.
QList<QStringList> memberLoops(const QList<Target> &targets);

//! Returns the error message for a cycle.
QString memberLoopText(const QStringList &loop);

//! \brief Returns the chosen targets, and all direct and indirect members of chosen groups, in the order of `targets`.
//! \param chosen  a subset of `targets` in the same order
QList<Target> withMembers(const QList<Target> &chosen, const QList<Target> &targets);

//! \brief Updates the names of members in groups. All kinds that evaluate other targets store these names in the list
//! `members`.
//! \param names  maps old names to new names
void renameMembers(QList<Target> &targets, const QHash<QString, QString> &names);

//! Overload for the JSON fields of one target.
//! \return whether the fields changed
bool renameMembers(QJsonObject &written, const QHash<QString, QString> &names);

//! Returns the names of the targets that select members by this tag.
QStringList groupsUsingTag(const QList<Target> &targets, const QString &tag);

//! Renames a tag in groups that select members by this tag. All kinds that evaluate other targets store these tags in the list
//! `memberTags`.
void renameMemberTag(QList<Target> &targets, const QString &from, const QString &to);

} // namespace watchkeeper
