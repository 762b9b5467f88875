// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets that judge others, in a document: whom they mean, and that none becomes its own judge. Pure.

#include "model/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! True for a kind that judges other targets.
bool judgesOthers(const QString &kind);

//! \brief The circle in which a target is judged by itself: `A, B, A`. Empty where there is none.
//!
//! Only names can make one: tags never mean a target that judges others (MemberChoice).
QStringList memberLoop(const QList<Target> &targets, const TargetId &start);

//! At least one circle of those that hang together, each told from a member on.
QList<QStringList> memberLoops(const QList<Target> &targets);

//! What is wrong with a circle, as a sentence.
QString memberLoopText(const QStringList &loop);

//! \brief These and, for those that judge others, all whom they mean, by way of others too; in the order of `targets`.
//! \param chosen  of `targets`, in their order
QList<Target> withMembers(const QList<Target> &chosen, const QList<Target> &targets);

//! \brief Gives members their new names in those that judge them. Kinds that judge others have the names in the list `members`.
//! \param names  by former name
void renameMembers(QList<Target> &targets, const QHash<QString, QString> &names);

//! The same in the fields of one, as they are written.
//! \return whether it had one of them
bool renameMembers(QJsonObject &written, const QHash<QString, QString> &names);

//! Names of those that judge others by this tag.
QStringList judgesByTag(const QList<Target> &targets, const QString &tag);

//! Gives a tag its new name in those that judge by it. Kinds that judge others have tags in the list `memberTags`.
void renameMemberTag(QList<Target> &targets, const QString &from, const QString &to);

} // namespace watchkeeper
