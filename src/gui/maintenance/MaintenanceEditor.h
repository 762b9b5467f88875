// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Adds or changes one maintenance, and shows meanwhile when it will come.

#include "model/Maintenance.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;

namespace watchkeeper {

class MaintenanceForm;
class TargetChoice;

//! \brief Accepted only with an entry by the rules of the file.
class MaintenanceEditor : public QDialog
{
    Q_OBJECT

public:
    //! What there is: the targets, and names of entries that are taken.
    struct Surroundings
    {
        QList<Target> targets;
        QStringList names;
    };
    //! \param entry  to begin with
    //! \param action  what the button says, such as "Add maintenance"
    MaintenanceEditor(const Maintenance &entry, const Surroundings &surroundings, const QString &action,
                      QWidget *parent = nullptr);

    //! As it is now; nothing while something is wrong with it.
    const std::optional<Maintenance> &entry() const { return m_entry; }

private:
    void build(const QString &action);
    void read();
    QString comingTimes() const;

    Surroundings m_surroundings;
    MaintenanceForm *m_form;
    TargetChoice *m_choice;
    QLabel *m_times;
    QPushButton *m_accept = nullptr;
    std::optional<Maintenance> m_entry;
};

} // namespace watchkeeper
