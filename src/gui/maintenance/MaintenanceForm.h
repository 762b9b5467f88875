// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The schedule of a maintenance entry as a form. It shows only the rows that apply to the selected recurrence.

#include "model/Maintenance.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QTimeEdit;

namespace watchkeeper {

//! \brief The upper half of the editor of an entry. Errors are found by the JSON reader, which reads the form's output.
class MaintenanceForm : public QWidget
{
    Q_OBJECT

public:
    explicit MaintenanceForm(QWidget *parent = nullptr);

    void show(const Maintenance &entry);
    //! The entry as it would be written in targets.json.
    QJsonObject written() const;
    //! Moves the focus to the field for this key of the file, if the form has one.
    void focusField(const QString &key);

signals:
    void edited();

private:
    void build();
    void connectParts();
    void updateRows();
    MaintenanceKind kind() const;
    QWidget *weekdayRow();
    QString instantText(const QDateTimeEdit *edit, const QDateTime &former) const;

    Maintenance m_shown; //!< the original value
    QFormLayout *m_layout;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QTimeEdit *m_at;
    QList<QCheckBox *> m_days; //!< starting with Monday; created with their row
    QWidget *m_weekdays;
    QLineEdit *m_monthDays;
    QLineEdit *m_cron;
    QLineEdit *m_duration;
    QComboBox *m_zone;
    QCheckBox *m_enabled;
};

} // namespace watchkeeper
