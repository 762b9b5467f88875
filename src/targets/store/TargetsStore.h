// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Loads, watches, edits and saves the targets.json of a profile, with undo. No data is lost to a full disk or a power
//! cut, or when another program edits the file. QSaveFile isn't sufficient, because it reports success for a truncated file on
//! a full disk.

#include "targets/edit/DocumentChange.h"
#include "targets/store/DocumentStore.h"
#include "targets/store/RemovedTargets.h"

#include <QObject>
#include <QSet>

namespace watchkeeper {

//! The content of targets.json on disk.
class TargetsFileContent : public FileContent<TargetsDocument>
{
public:
    void parse(const QString &path);
    static QByteArray toText(const TargetsDocument &document) { return document.toJson(); }
    static bool isValid(const QByteArray &bytes) { return TargetsDocument::parse(bytes, QString()).hasValue(); }

    QSet<TargetId> assignedIds; //!< IDs generated for targets that have none in the file
};

//! Reads targets.json. Blocks, so call it in the thread pool.
TargetsFileContent readTargetsFile(const QString &path);

//! \brief Owns the document. Lives in the main thread. Reads and writes in Qt's thread pool.
//!
//! Edits take effect in memory immediately (changed()), are saved soon, and can be undone. If another program edits the file,
//! its changes are merged target by target. If both sides changed the same property, our version is kept and a conflict is
//! reported (merged()). loaded() or loadFailed() follows load(), and saved() or saveFailed() follows save().
class TargetsStore : public QObject, public DocumentStore<TargetsFileContent>
{
    Q_OBJECT

public:
    //! \param file  path of targets.json; its folder is created with mode 0700 at the first save
    explicit TargetsStore(QString file, QObject *parent = nullptr);

    //! Each edit is one undo step. Unknown IDs are ignored, and names are made unique. An edit that would make a group its
    //! own member is rejected with editRejected().
    //! \return the IDs of the added targets, which are new if the given IDs were in use; empty if the edit was rejected
    QList<TargetId> add(const QList<Target> &targets);
    void remove(const QList<TargetId> &ids);
    //! \param step  translated name of the undo step for the menus, such as "Tag 3 targets"
    void update(const QList<Target> &targets, const QString &step);
    //! \brief Renames a tag throughout the document, including groups and maintenance; tagRenamed() follows.
    //! \param step  translated name of the step for the menus
    void renameTag(const QString &from, const QString &to, const QString &step);
    void setPaused(const QList<TargetId> &ids, bool paused);
    //! \brief Replaces the maintenance list. Entries that ended long ago are removed, see withoutEnded().
    //! \param step  translated name of the step for the menus, such as "Add maintenance “Backup”"
    //! \return false if a file with these entries would be rejected; editRejected() then reports the reason
    bool setMaintenance(const QList<Maintenance> &entries, const QString &step);
    //! Returns the reason why an edit with this result would be rejected, because the file would be invalid. Otherwise, returns
    //! an empty string.
    static QString validationProblem(const TargetsDocument &document);
    //! Applies all changes in `edited` as one undo step, with a name that describes them. `edited` must be based on the current
    //! document().
    void replace(const TargetsDocument &edited);

    //! The edits, with names such as "Remove 12 targets" for menus.
    const EditHistory<> &history() const { return m_history; }
    void undo() { runUndoStep(&EditHistory<>::undo); }
    void redo() { runUndoStep(&EditHistory<>::redo); }

    //! \brief Sets whether to save the file if the only change is that targets without an ID got a generated one. The
    //! default is true, because otherwise a target would get another ID when it is renamed. Call this before load().
    void setSavesGeneratedIds(bool saves) { m_savesGeneratedIds = saves; }
    //! Whether the ID was generated, because the target has no ID in the file.
    bool isGeneratedId(const TargetId &id) const { return m_generatedIds.contains(id); }
    //! \brief Sets whether load() uses the backup, which is the last valid version, if the file is damaged. The default is
    //! true. Call this before load().
    void setRestoresFromBackup(bool takes) { m_rules.restoresFromBackup = takes; }

signals:
    //! The file is valid. Emitted after load(), and after a damaged file was fixed or deleted by another program, or overwritten by
    //! save().
    void loaded();
    void loadFailed(const QList<watchkeeper::Problem> &problems);
    //! The document has changed: it was loaded, edited here or by another program, or a step was undone or redone.
    void changed();
    void undoChanged();
    //! A tag was renamed by an edit, or by redoing it. Code that stores tags elsewhere must update its tags. Emitted after
    //! changed().
    void tagRenamed(const QString &from, const QString &to);
    //! The renaming that tagRenamed() reported with these names was undone. Emitted after changed().
    void tagRenameUndone(const QString &from, const QString &to);
    //! Targets are about to be removed by an edit, or by redoing it.
    void removing(const QList<watchkeeper::RemovedTarget> &removed);
    //! An edit was rejected and the document is unchanged; `text` is the reason.
    void editRejected(const QString &text);
    //! Changes by another program were merged. `conflicts` contains the names of the targets that both sides changed differently.
    void merged(const QStringList &conflicts);
    //! All edits are saved.
    void saved();
    //! Saving failed. The edits stay in memory, and the next save tries again.
    void saveFailed(const QString &text);

private:
    //! \param step  null for a name that describes the change
    //! \return false if the edit was rejected
    bool edit(const QString &step, const TargetsDocument &edited, const std::optional<TagRename> &renamedTag = std::nullopt);
    bool rejects(const TargetsDocument &next);
    void reportRemoved(const DocumentChange &change);
    void runUndoStep(std::optional<DocumentChange> (EditHistory<>::*operation)());
    QStringList namesOf(const QList<TargetId> &ids) const;

    Merge merge(const TargetsFileContent &found) override;
    void fileLoaded() override { emit loaded(); }
    void fileDamaged(const QList<Problem> &problems) override;
    void documentChanged() override { emit changed(); }
    void fileMerged(const QStringList &conflicts) override { emit merged(conflicts); }
    void fileWritten() override { m_generatedIds.clear(); }
    void saveFinished() override { emit saved(); }
    void saveFailure(const QString &text) override;

    bool m_savesGeneratedIds = true;
    QSet<TargetId> m_generatedIds; //!< IDs generated for targets that have none in the file
    EditHistory<> m_history;
};

} // namespace watchkeeper
