// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The page with the list of targets and the form for those chosen.

#include "gui/settings/FormValues.h"
#include "gui/settings/SettingsPane.h"
#include "model/Result.h"

#include <QModelIndex>

#include <functional>
#include <memory>
#include <optional>

class QSortFilterProxyModel;

namespace Ui {
class TargetsPage;
}

namespace watchkeeper {

class TargetEditor;
class TargetListModel;
class TargetsDraft;
class Monitor;

//! \brief Lists, adds, duplicates, removes and moves targets of the draft; TargetEditor edits them.
class TargetsPage : public SettingsPane
{
    Q_OBJECT

public:
    //! Both outlive the page.
    TargetsPage(TargetsDraft *draft, Monitor *monitor, QWidget *parent = nullptr);
    ~TargetsPage() override;

    //! Provides the results on which conditions are evaluated while they are edited.
    void setLastResults(std::function<std::optional<Result>(const TargetId &)> lastResult);
    void select(const QList<TargetId> &ids);
    QList<TargetId> selected() const;
    //! Puts the cursor into the form.
    void startTyping();
    void duplicateSelected();
    //! While targets.json is damaged, nothing can be edited.
    void setCanEdit(bool canEdit);

    QString title() const override;
    bool isDirty() override;
    bool showProblems() override;
    QList<Secret> secrets() const override;
    void setHasKeychain(bool hasKeychain, const QString &why) override;
    //! Does nothing: the draft is applied once, for all pages.
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
    void drop(const QList<TargetId> &ids, int before);
    void listChanged();
    void selectionChanged();
    void updateButtons();
    //! Index in the list as filtered by the search; invalid if hidden or missing.
    QModelIndex indexOf(const TargetId &id) const;

    TargetsDraft *m_draft;
    std::unique_ptr<Ui::TargetsPage> m_ui;
    TargetListModel *m_model;
    QSortFilterProxyModel *m_proxy;
    TargetEditor *m_editor;
    QList<TargetId> m_kept;     //!< the selection, kept across a change of the list
    bool m_isSelecting = false; //!< by ourselves
    QString m_duplicateToolTip; //!< tooltip while the action is available
};

} // namespace watchkeeper
