// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The targets.json of a profile: loaded, watched, edited with undo, saved so that neither a full disk nor a power cut nor an
//! edit by somebody else loses anything: QSaveFile alone reports success after a short write on a full disk.

#include "targets/TargetsDocument.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief Owns the document. Lives in the GUI or main thread; reading and writing happen in Qt's thread pool.
//!
//! Edits take effect in memory immediately (changed()), are saved shortly after, and can be undone. An outside edit of the file is merged
//! by target id: what only one side changed is taken from that side. What both changed keeps our version and is reported (merged()).
class TargetsStore : public QObject
{
    Q_OBJECT

public:
    //! \param file  path of targets.json; its folder is created with mode 0700 at the first save
    explicit TargetsStore(QString file, QObject *parent = nullptr);
    ~TargetsStore() override;

    QString file() const;
    const TargetsDocument &document() const;

    //! \brief Starts reading the file; loaded() or loadFailed() follows. A missing file is an empty document.
    void load();

    //! One undo step each. Unknown ids are ignored; names are made unique. An edit that would make a group its own member is rejected with
    //! editRejected().
    //! \return the new ids, which differ if the given ones were in use; empty if the edit was rejected
    QList<TargetId> add(const QList<Target> &targets);
    void remove(const QList<TargetId> &ids);
    //! \param step  its name in the menus, translated: "Tag 3 targets"
    void update(const QList<Target> &targets, const QString &step);
    //! \brief Renames a tag everywhere in the document, including groups and maintenance; tagRenamed() follows.
    //! \param step  its name in the menus, translated
    void renameTag(const QString &from, const QString &to, const QString &step);
    void setPaused(const QList<TargetId> &ids, bool paused);
    //! \brief Sets the whole maintenance list; entries that ended long ago are removed, see withoutEnded().
    //! \param step  its name in the menus, translated: "Add maintenance “Backup”"
    //! \return false if a file with these entries would be rejected: editRejected() said why
    bool setMaintenance(const QList<Maintenance> &entries, const QString &step);
    //! Why an edit that leads to this document is rejected: a file with it would be invalid. A sentence; empty: allowed.
    static QString validationProblem(const TargetsDocument &document);
    //! Applies all differences in `edited`, with a step named after them; `edited` must be based on the current document().
    void replace(const TargetsDocument &edited);

    bool canUndo() const;
    bool canRedo() const;
    //! "Remove 12 targets": what undo() would revert; for menus.
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();

    //! \brief Whether new ids alone, for targets without an id in the file, are worth a save. Default: yes, as otherwise a renamed target
    //! would get another id. Call it before load().
    void setSavesGeneratedIds(bool saves);
    //! Whether the id was given to a target without one in the file.
    bool isGeneratedId(const TargetId &id) const;
    //! \brief Whether the last valid version, kept beside the file, replaces a damaged one at load(). Default: yes. Call it before load().
    void setRestoresFromBackup(bool takes);
    //! After loadFailed(): the document is now the backup, and the last of the problems says so.
    bool usesBackup() const;
    //! After loadFailed(): the file exists, but can't be read.
    bool isUnreadable() const;

    bool hasUnsavedEdits() const;
    //! Saves unsaved edits now; saved() or saveFailed() follows, even if there was nothing to save.
    void save();

signals:
    //! The file is valid: after load(), and after a damaged one was fixed or deleted outside, or saved over.
    void loaded();
    void loadFailed(const QList<watchkeeper::Problem> &problems);
    //! The document has changed: after load, edits, undo, outside edits.
    void changed();
    void undoChanged();
    //! By an edit or its redo: code that stores tags elsewhere must follow. After changed().
    void tagRenamed(const QString &from, const QString &to);
    //! An edit reported by tagRenamed() with these names was undone. After changed().
    void tagRenameUndone(const QString &from, const QString &to);
    //! Nothing was changed; the sentence says why.
    void editRejected(const QString &text);
    //! An outside edit was merged; `conflicts` names the targets that both sides had changed differently.
    void merged(const QStringList &conflicts);
    void saved();
    //! Nothing is lost: the edits stay in memory and the next save retries.
    void saveFailed(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
