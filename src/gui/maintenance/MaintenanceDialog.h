// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows all maintenance of the profile: an editable list, and a calendar of upcoming times.

#include "model/target/Maintenance.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace watchkeeper {

class MaintenanceCalendarView;
class MaintenanceEditor;
class TargetsStore;

//! \brief The dialog. Each edit takes effect immediately and can be undone in the window.
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
    void showEntries();
    void updateButtons();
    void addEntry();
    void editEntry();
    void removeEntry();
    void endNow();
    MaintenanceEditor *openEditor(const Maintenance &entry, const QString &former);
    void saveEntry(const QString &former, Maintenance entry);
    QString currentName() const;

    TargetsStore *m_store;
    QTreeWidget *m_list;
    QLabel *m_emptyLabel;
    QPushButton *m_editButton;
    QPushButton *m_removeButton;
    QPushButton *m_endButton;
    MaintenanceCalendarView *m_calendar;
    QTimer m_refreshTimer;
};

} // namespace watchkeeper
