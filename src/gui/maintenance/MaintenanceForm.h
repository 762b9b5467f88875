// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The schedule of a maintenance entry as a form. It shows only the rows that apply to the selected recurrence.

#include "model/target/Maintenance.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QTimeEdit;

namespace watchkeeper {

//! \brief The upper half of the editor. The form doesn't validate its content: the editor passes it to the reader of targets.json.
class MaintenanceForm : public QWidget
{
    Q_OBJECT

public:
    explicit MaintenanceForm(QWidget *parent = nullptr);

    void setEntry(const Maintenance &entry);
    //! The entry as it would be written in targets.json.
    QJsonObject toJson() const;
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

    Maintenance m_original; //!< the entry as passed to setEntry()
    QFormLayout *m_layout;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QDateTimeEdit *m_begin;
    QDateTimeEdit *m_end;
    QTimeEdit *m_time;
    QList<QCheckBox *> m_dayBoxes; //!< starting with Monday; created with their row
    QWidget *m_weekdayRow;
    QLineEdit *m_monthDays;
    QLineEdit *m_cron;
    QLineEdit *m_duration;
    QComboBox *m_zone;
    QCheckBox *m_enabled;
};

} // namespace watchkeeper
