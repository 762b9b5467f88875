// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The working copy of the targets, which a dialog edits until it is applied.

#include "checks/base/Placeholders.h"
#include "gui/settings/fields/FieldEditor.h"
#include "targets/document/TargetsDocument.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <utility>

namespace watchkeeper {

class DocumentChange;
class TargetsStore;

//! \brief Contains valid and invalid edits. They are applied as one undo step, once all of them are valid.
//!
//! Changes to the store during editing (an external edit of the file, undo) are merged by target and field. If both sides
//! changed the same field, the edit here is kept and externalEdit() names the target.
class TargetsDraft : public QObject
{
    Q_OBJECT

public:
    //! \param store  must outlive the draft
    explicit TargetsDraft(TargetsStore *store, QObject *parent = nullptr);

    //! Returns the document. A target with invalid values is included with its last valid values.
    const TargetsDocument &document() const { return m_document; }
    qsizetype count() const { return m_document.targets.size(); }
    //! Returns the row with this ID, or -1 if it doesn't exist.
    qsizetype rowOf(const TargetId &id) const { return m_rows.value(id, -1); }
    QString nameOf(const TargetId &id) const;

    FormValues values(const TargetId &id) const;
    void setValues(const TargetId &id, const FormValues &values);
    //! Sets the values of several targets, each of which is validated only once.
    void setValues(const QList<std::pair<TargetId, FormValues>> &all);
    //! Returns the errors that these values would cause for this target.
    QList<FieldProblem> problems(const TargetId &id, const FormValues &values) const;
    bool isInvalid(const TargetId &id) const { return m_invalidValues.contains(id); }
    //! Returns the first target in the list with invalid values, or null if all are valid.
    TargetId firstInvalid() const;

    //! Adds typed secrets, which are stored in the keychain later.
    void addSecrets(const QList<Secret> &secrets);
    //! Returns the typed secrets that at least one target refers to.
    QList<Secret> secrets() const;
    //! Returns `target` with the typed secrets instead of references to them, for a test before the secrets are stored.
    Target withSecrets(Target target) const;

    //! Adds an incomplete target after the row `after`.
    TargetId add(const QString &kind, qsizetype after);
    //! Adds a target with some fields filled in: at least `kind` and `name`.
    TargetId add(FormValues values, qsizetype after);
    //! Adds a complete, valid target under a name that isn't in use.
    TargetId add(const Target &target, qsizetype after);
    void move(const QList<TargetId> &ids, qsizetype before);
    void setDefaults(const Schedule &defaults);

    bool isDirty() const;
    //! Writes everything to the store. Not allowed while anything is invalid.
    void apply();

signals:
    //! Emitted after one target was edited.
    void edited(const watchkeeper::TargetId &id);
    //! Emitted after the list was replaced.
    void listChanged();
    //! Emitted after a change to the store was merged. `conflicts` names the targets whose edits here were kept.
    void externalEdit(const QStringList &conflicts);

private:
    //! The level of detail when errors are reported: only whether there is an error, or also its text, which can require a
    //! search through all targets.
    enum class ErrorDetail { Verdict, Sentences };

    void reloadFromStore();
    QStringList keepEnteredValues(DocumentChange *change) const;
    void replaceDocument(const TargetsDocument &document);
    void indexTargets();
    Expected<Target, QList<FieldProblem>> validate(const TargetId &id, const FormValues &values, ErrorDetail detail) const;
    void setTarget(const Target &target);
    void renameReferences(const QString &previous, const QString &name);
    void revalidate(const std::function<bool(const FormValues &)> &isApplicable);
    QStringList loopThrough(const Target &target) const;
    QString problemWithParents(const Target &target) const;
    TargetId resolveReference(const QString &reference) const;
    bool hasUnknownReference(const Target &target) const;
    bool hasOnlyKnownAncestors(const Target &target) const;
    QList<Target> targetsIncluding(const Target &target) const;
    void markLoops();

    TargetsStore *m_store;
    TargetsDocument m_base; //!< the document of the store when it was last read or written
    TargetsDocument m_document;
    QHash<TargetId, qsizetype> m_rows;
    QHash<QString, TargetId> m_idsByName; //!< target IDs by name
    QHash<TargetId, FormValues> m_invalidValues;
    bool m_areParentsValid =
        true;          //!< whether the loaded dependencies in m_document are valid; later edits are validated individually
    Secrets m_secrets; //!< typed but not saved yet
};

} // namespace watchkeeper
