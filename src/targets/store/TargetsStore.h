// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Loads, watches, edits and saves the targets.json of a profile, with undo. No data is lost to a full disk or a power
//! cut, or when another program edits the file. QSaveFile isn't sufficient, because it reports success for a truncated file on
//! a full disk.

#include "targets/document/TargetsDocument.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief Owns the document. Lives in the main thread. Reads and writes in Qt's thread pool.
//!
//! Edits take effect in memory immediately (changed()), are saved soon, and can be undone. If another program edits the file,
//! its changes are merged target by target. If both sides changed the same property, our version is kept and a conflict is
//! reported (merged()).
class TargetsStore : public QObject
{
    Q_OBJECT

public:
    //! \param file  path of targets.json; its folder is created with mode 0700 at the first save
    explicit TargetsStore(QString file, QObject *parent = nullptr);
    ~TargetsStore() override;

    QString file() const;
    const TargetsDocument &document() const;

    //! \brief Starts reading the file; loaded() or loadFailed() follows. A missing file is treated as an empty document.
    void load();

    //! Each edit is one undo step. Unknown ids are ignored, and names are made unique. An edit that would make a group its own member is
    //! rejected with editRejected().
    //! \return the ids of the added targets, which are new if the given ids were in use; empty if the edit was rejected
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

    bool canUndo() const;
    bool canRedo() const;
    //! Returns the change that undo() would revert, such as "Remove 12 targets", for menus.
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();

    //! \brief Sets whether to save the file if the only change is that targets without an id got a generated one. The default
    //! is true, because otherwise a target would get another id when it is renamed. Call this before load().
    void setSavesGeneratedIds(bool saves);
    //! Whether the id was generated, because the target has no id in the file.
    bool isGeneratedId(const TargetId &id) const;
    //! \brief Sets whether load() uses the backup, which is the last valid version, if the file is damaged. The default is
    //! true. Call this before load().
    void setRestoresFromBackup(bool takes);
    //! After loadFailed(): whether the document comes from the backup. If so, the last problem mentions it.
    bool usesBackup() const;
    //! Whether the document contains all targets: the file was read or doesn't exist. The backup may lack the latest targets.
    bool isComplete() const;
    //! After loadFailed(): whether the file exists but can't be read.
    bool isUnreadable() const;

    bool hasUnsavedEdits() const;
    //! Saves unsaved edits now. saved() or saveFailed() always follows, even if there are no unsaved edits.
    void save();

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
    //! An edit was rejected and the document is unchanged; `text` is the reason.
    void editRejected(const QString &text);
    //! Changes by another program were merged. `conflicts` contains the names of the targets that both sides changed differently.
    void merged(const QStringList &conflicts);
    void saved();
    //! Saving failed. The edits stay in memory, and the next save tries again.
    void saveFailed(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
