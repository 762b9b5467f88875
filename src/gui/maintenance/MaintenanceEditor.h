// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Adds or edits one maintenance entry, and previews its times.

#include "model/target/Maintenance.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace watchkeeper {

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

    //! The current entry, or nullopt while it is invalid.
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
