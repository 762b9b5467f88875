// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Targets that evaluate others, such as groups, in a document: finds their members, and cycles. Pure.

#include "model/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! True for a kind that evaluates other targets, such as a group.
bool evaluatesOtherTargets(const QString &kind);

//! \brief The cycle through which a target is evaluated by itself: `A, B, A`. Empty if there is none.
//!
//! Only names can form one: tags never select a target that evaluates others (MemberSelection).
QStringList memberLoop(const QList<Target> &targets, const TargetId &start);

//! At least one cycle of each connected set, each listed from one of its members.
QList<QStringList> memberLoops(const QList<Target> &targets);

//! Describes a cycle, as a sentence.
QString memberLoopText(const QStringList &loop);

//! \brief These targets and all direct and indirect members of those that evaluate others; in the order of `targets`.
//! \param chosen  of `targets`, in their order
QList<Target> withMembers(const QList<Target> &chosen, const QList<Target> &targets);

//! \brief Updates the names of members in the targets that evaluate them. Kinds that evaluate others have the names in the list `members`.
//! \param names  by former name
void renameMembers(QList<Target> &targets, const QHash<QString, QString> &names);

//! The same in the fields of one target, as they are written.
//! \return whether it contained one of them
bool renameMembers(QJsonObject &written, const QHash<QString, QString> &names);

//! Names of the targets that select members by this tag.
QStringList groupsUsingTag(const QList<Target> &targets, const QString &tag);

//! Renames a tag in the targets that select members by it. Kinds that evaluate others have tags in the list `memberTags`.
void renameMemberTag(QList<Target> &targets, const QString &from, const QString &to);

} // namespace watchkeeper
