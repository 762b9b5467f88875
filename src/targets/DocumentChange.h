// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What turns one document into another: the steps of undo, and what somebody else changed in the file. Pure.

#include "targets/TargetsDocument.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! One target before and after; absent: not there.
struct TargetChange
{
    std::optional<Target> before;
    std::optional<Target> after;
};

//! A tag that is called otherwise now, wherever it stands.
struct TagRename
{
    QString from;
    QString to;
};

//! \brief The difference of two documents. Holds only the targets that differ, so that a long history stays small.
//!
//! A target differs also where it names others as before, but one of these names went to another target, or to none.
class DocumentChange
{
public:
    DocumentChange() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static DocumentChange between(const TargetsDocument &before, const TargetsDocument &after);
    bool isEmpty() const;
    //! The way back.
    DocumentChange reversed() const;

    Schedule defaultsBefore;
    Schedule defaultsAfter;
    //! All ids in order; both empty when the order of the targets that stay did not change and none came.
    QList<TargetId> orderBefore;
    QList<TargetId> orderAfter;
    QHash<TargetId, TargetChange> targets;
    //! All entries; both empty where none differs.
    QList<Maintenance> maintenanceBefore;
    QList<Maintenance> maintenanceAfter;
    //! What those were called whom the targets and entries above mean by name.
    QHash<TargetId, QString> namesBefore;
    QHash<TargetId, QString> namesAfter;
    //! Where the change was made for that, which between() does not know. What keeps tags elsewhere has to follow.
    std::optional<TagRename> renamedTag;
};

//! Who is right where the document has changed the same since `before`.
enum class Prefer {
    Document, //!< the document: a merge
    Change    //!< the change: undo and redo
};

//! A document and the names of the targets, and entries of maintenance, where both sides had changed the same.
class MergedDocument
{
public:
    explicit MergedDocument(TargetsDocument merged)
        : document(std::move(merged))
    {
    }
    TargetsDocument document;
    QStringList conflicts;
};

//! \brief `document` with `change` made to it. Property by property: name, kind, each field, schedule, conditions, tags,
//! dependencies, alert rules, paused, objective.
//!
//! A target that one side removed and the other edited counts as changed by both, and so does an entry of maintenance. Names stay unique: a target that comes with
//! a taken name gets a number. What names a target on one side goes on to mean it where the other side has renamed it.
MergedDocument applied(TargetsDocument document, DocumentChange change, Prefer prefer);

//! `name`, or the first of `name 2`, `name 3`, … that is not taken.
QString uniqueName(const QString &name, const QSet<QString> &taken);

} // namespace watchkeeper
