// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The targets that were removed, which a file of the profile keeps for some days so that they can be restored.

#include "model/base/Expected.h"
#include "targets/document/TargetsDocument.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

namespace watchkeeper {

// A removed target, and its way back into a document. Pure.

//! \brief A target as it was when it was removed, with the references to it that the removal has deleted.
class RemovedTarget
{
public:
    RemovedTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QDateTime at;                           //!< UTC, time of the removal
    QDateTime overdueSince;                 //!< UTC, when it was first found to be older than allowed; null if it isn't
    QJsonObject target;                     //!< as in targets.json
    QHash<QString, QStringList> mapOrder;   //!< the keys of its map fields in order
    QHash<TargetId, QJsonArray> dependents; //!< the targets that depended on it, and all their dependencies before the removal
    QJsonArray maintenance;                 //!< the maintenance entries that named it, as before the removal

    TargetId id() const;
    QString name() const;
    //! Returns the target, or all its problems, for example because its kind no longer exists.
    Expected<Target, QList<FieldProblem>> read(const Schedule &defaults) const;
    friend bool operator==(const RemovedTarget &, const RemovedTarget &) = default;
};

//! How long an entry must be overdue before it is dropped, because the clock may be ahead for a while.
constexpr std::chrono::hours kOverdueTime(24);

//! Returns these targets of the document as they are just before their removal, in document order.
QList<RemovedTarget> removedTargets(const TargetsDocument &document, const QList<TargetId> &ids, const QDateTime &now);

//! \brief Returns the entries that are still to be kept: not older than `days`, and not in the document, where an undo step may have
//! put them back. If a target was removed several times, only the last removal counts.
//!
//! The clock may be wrong, so an entry is only dropped if it was found to be too old at least kOverdueTime earlier as well. Until then,
//! `overdueSince` marks it.
QList<RemovedTarget> withoutExpired(const QList<RemovedTarget> &all, const TargetsDocument &document, int days,
                                    const QDateTime &now);

//! Returns the targets for a list, in the same order. One that can't be read has only its ID, name and kind.
QList<Target> listedTargets(const QList<RemovedTarget> &all, const Schedule &defaults);

//! The document after targets were restored.
struct RestoredTargets
{
    TargetsDocument document;
    QList<TargetId> ids;
    QStringList remarks; //!< sentences that say what couldn't be restored
};

//! \brief Adds removed targets to the document, with the dependencies on them and their maintenance as far as these still exist.
//! \param rules  the names of the existing alert rules; nullopt if they aren't known
RestoredTargets withRestored(const TargetsDocument &document, const QList<RemovedTarget> &chosen,
                             const std::optional<QStringList> &rules);

// The file. These functions block, so call them in the thread pool. Safe from any thread.

//! Returns all entries of the file, or the reason why it can't be read. A missing file has no entries.
Expected<QList<RemovedTarget>, QString> readRemovedTargets(const QString &path);

using RemovedTargetsEdit = std::function<QList<RemovedTarget>(const QList<RemovedTarget> &present)>;

//! \brief Edits the entries in the file, regardless of which program wrote them. A damaged file is never overwritten. No backup of the
//! file is kept, because its targets may contain passwords.
//! \return an error message, or an empty string
QString editRemovedTargets(const QString &path, const RemovedTargetsEdit &edit);

} // namespace watchkeeper
