// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The undo history and the merging of a TargetsStore.

#include "targets/edit/DocumentChange.h"
#include "targets/store/DocumentStore.h"
#include "targets/store/TargetsFile.h"
#include "targets/store/TargetsStore.h"

#include <optional>

namespace watchkeeper {

class TargetsStore::Private : public DocumentStore<TargetsFileContent>
{
public:
    Private(TargetsStore *store, const QString &path);

    void edit(const QString &text, const TargetsDocument &edited, const std::optional<TagRename> &renamedTag = std::nullopt);
    bool rejects(const TargetsDocument &next);
    void runUndoStep(DocumentChange (EditHistory<>::*operation)());
    QStringList namesOf(const QList<TargetId> &ids) const;

    TargetsStore *q;
    bool savesGeneratedIds = true;
    QSet<TargetId> generatedIds; //!< ids generated for targets that have none in the file
    EditHistory<> history;

protected:
    Merge merge(const TargetsFileContent &found) override;
    void fileLoaded() override { emit q->loaded(); }
    void fileDamaged(const QList<Problem> &problems) override;
    void documentChanged() override { emit q->changed(); }
    void fileMerged(const QStringList &conflicts) override { emit q->merged(conflicts); }
    void fileWritten() override { generatedIds.clear(); }
    void saveFinished() override { emit q->saved(); }
    void saveFailure(const QString &text) override;
};

} // namespace watchkeeper
