// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps a TargetsStore and its file in sync: jobs in the pool, one at a time, and the handling of their results.

#include "targets/EditHistory.h"
#include "targets/FileWatch.h"
#include "targets/TargetsFile.h"
#include "targets/TargetsStore.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace watchkeeper {

class TargetsStore::Private
{
public:
    Private(TargetsStore *store, QString path);

    void edit(const QString &text, const TargetsDocument &edited, const std::optional<TagRename> &renamedTag = std::nullopt);
    void replaceDocument(const TargetsDocument &next);
    bool refuses(const TargetsDocument &next);
    void step(DocumentChange (EditHistory::*way)());
    void scheduleSave(std::chrono::milliseconds delay);

    // One job at a time in the pool; further requests wait.
    void want(bool &wish);
    void next();
    template<typename Value>
    void run(std::function<Value()> job, void (Private::*done)(const Value &));
    void loadDone(const FoundTargets &found);
    void lookDone(const FoundTargets &found);
    void saveDone(const SaveOutcome &outcome);
    void startSave();

    void takeDamaged(const FoundTargets &found);
    void takeMissing();
    QStringList mergeWith(const FoundTargets &found);
    void takeOutsideEdit(const FoundTargets &found);
    QStringList namesOf(const QList<TargetId> &ids) const;
    bool isUnsaved() const { return revision != savedRevision; }

    TargetsStore *q;
    QString file;
    FileWatch watch;
    QTimer saveTimer;
    QTimer lookTimer;

    TargetsDocument document;
    TargetsDocument base;            //!< the common base of both sides: the last valid content of the file
    bool hasBase = false;            //!< `base` was read, or the file didn't exist
    std::optional<QByteArray> known; //!< the file's content as last read or written
    bool knownIsDamaged = false;
    bool takesBackup = true;
    bool usesBackup = false;
    bool savesMereIds = true;
    QSet<TargetId> mereIds;            //!< given to targets without one in the file
    std::optional<QByteArray> suspect; //!< damaged content found once: maybe an editor is still writing
    EditHistory history;
    quint64 revision = 0; //!< of `document`
    quint64 savedRevision = 0;
    quint64 savingRevision = 0;
    TargetsDocument savingDocument;

    bool busy = false;
    bool loadWanted = false;
    bool saveWanted = false;
    bool lookWanted = false;
};

} // namespace watchkeeper
