// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows all maintenance of the profile: an editable list, and a week with its times.

#include "gui/maintenance/MaintenanceWeekView.h"
#include "model/target/Maintenance.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace watchkeeper {

class MaintenanceEditor;
class TargetsStore;

//! \brief A dialog in which each edit takes effect immediately and can be undone in the window.
class MaintenanceDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param store  must outlive the dialog
    explicit MaintenanceDialog(TargetsStore *store, QWidget *parent = nullptr);

    //! Opens the editor for a new entry, filled in with these values.
    void addWithValues(const Maintenance &entry);

private:
    void build();
    void selectEntry(const QString &name);
    void showEntries();
    void updateButtons();
    void addEntry();
    void editEntry();
    void removeEntry();
    void changeEntry(const QString &name, MaintenanceChange change, int minutes);
    void endNow();
    MaintenanceEditor *openEditor(const Maintenance &entry, const QString &previous);
    void saveEntry(const QString &previous, Maintenance entry);
    QString currentName() const;

    TargetsStore *m_store;
    QTreeWidget *m_list;
    QLabel *m_emptyLabel;
    QPushButton *m_editButton;
    QPushButton *m_removeButton;
    QPushButton *m_endButton;
    MaintenanceWeekView *m_week;
    QTimer m_refreshTimer;
};

// Adds or edits one maintenance entry, and previews its times.

class MaintenanceForm;
class TargetChoice;

//! \brief The dialog for one entry. The user can accept it only if the entry would be valid in the file.
class MaintenanceEditor : public QDialog
{
    Q_OBJECT

public:
    //! The existing targets, and the names of the other entries.
    struct Context
    {
        QList<Target> targets;
        QStringList names;
    };
    //! \param entry  the initial values
    //! \param action  the text of the button, such as "Add maintenance"
    MaintenanceEditor(const Maintenance &entry, const Context &context, const QString &action, QWidget *parent = nullptr);

    //! Returns the current entry, or nullopt while it is invalid.
    const std::optional<Maintenance> &entry() const { return m_entry; }

private:
    void build(const QString &action);
    void validate();
    QString upcomingTimesText() const;

    Context m_context;
    MaintenanceForm *m_form;
    TargetChoice *m_choice;
    QLabel *m_timesLabel;
    QPushButton *m_acceptButton = nullptr;
    std::optional<Maintenance> m_entry;
};

} // namespace watchkeeper
