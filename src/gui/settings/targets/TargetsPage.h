// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page with the list of targets, in which rows can be dragged, and the form for the selected ones.

#include "gui/settings/fields/FormValues.h"
#include "gui/settings/fields/SettingsPane.h"
#include "model/target/Result.h"
#include "model/target/Target.h"

#include <QAbstractListModel>
#include <QHash>
#include <QModelIndex>

#include <functional>
#include <memory>
#include <optional>

class QSortFilterProxyModel;
namespace Ui {
class TargetsPage;
}

namespace watchkeeper {

// The list of targets in the settings dialog, in which rows can be dragged.

class TargetsDraft;

//! \brief One row per target, in the order of the draft.
class TargetListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        FilterRole //!< the searchable text, case-folded
    };

    //! \param draft  must outlive the model
    explicit TargetListModel(TargetsDraft *draft, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    //! Only emits dropped(). The receiver moves the rows.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

    TargetId idAt(int row) const;

signals:
    //! Emitted when targets are dropped before row `before`; rowCount() means the end.
    void dropped(const QList<watchkeeper::TargetId> &ids, int before);

private:
    QString text(const Target &target) const;
    QString toolTip(const Target &target) const;
    static QString addressText(const Target &target);
    QString searchText(const Target &target) const;

    TargetsDraft *m_draft;
    mutable QHash<TargetId, QString> m_searchTexts; //!< created on first use and dropped when the target is edited
};

// The settings page with the list of targets and the form for the selected ones.

class TargetEditor;
class Monitor;

//! \brief Lists, adds, duplicates, removes and moves the targets of the draft. TargetEditor edits them.
class TargetsPage : public SettingsPane
{
    Q_OBJECT

public:
    //! \param draft, monitor  must outlive the page
    TargetsPage(TargetsDraft *draft, Monitor *monitor, QWidget *parent = nullptr);
    ~TargetsPage() override;

    //! Sets the source of the results against which edited conditions are evaluated.
    void setLastResults(std::function<std::optional<Result>(const TargetId &)> lastResult);
    void select(const QList<TargetId> &ids);
    QList<TargetId> selectedIds() const;
    //! Moves the focus to the form.
    void focusForm();
    void duplicateSelected();
    //! Enables or disables editing, which isn't possible while targets.json is damaged.
    void setCanEdit(bool canEdit);

    QString title() const override;
    bool isDirty() override;
    bool showProblems() override;
    QList<Secret> secrets() const override;
    void setHasKeychain(bool hasKeychain, const QString &reason) override;
    //! Does nothing, because the draft is applied once for all pages.
    void apply() override { }
    int setFilter(const QString &text) override;

private:
    void buildButtons();
    void connectList();
    void buildAddMenu();
    void addTarget(const QString &kind);
    void askForService();
    void addCreatedTarget(const Target &target);
    void addDraft(const FormValues &values);
    qsizetype insertionRow() const;
    void removeSelected();
    void moveSelected(int by);
    void moveDroppedTargets(const QList<TargetId> &ids, int before);
    void listChanged();
    void selectionChanged();
    void updateButtons();
    //! Returns the index in the filtered list; invalid if the target is hidden or missing.
    QModelIndex indexOf(const TargetId &id) const;

    TargetsDraft *m_draft;
    std::unique_ptr<Ui::TargetsPage> m_ui;
    TargetListModel *m_model;
    QSortFilterProxyModel *m_proxy;
    TargetEditor *m_editor;
    QList<TargetId> m_selectionToRestore; //!< the selection to restore after the list has changed
    bool m_isSelecting = false;           //!< true while the page itself changes the selection
    QString m_duplicateToolTip;           //!< tooltip of the button for duplicating while it is enabled
};

} // namespace watchkeeper
