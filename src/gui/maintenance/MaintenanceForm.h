// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The schedule and the scope of a maintenance entry as a form.

#include "model/target/Maintenance.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QTimeEdit;
class QListWidget;
class QRadioButton;

namespace watchkeeper {

class CheckList;

// The schedule of a maintenance entry as a form. It shows only the rows that apply to the selected recurrence.

//! \brief The upper half of the editor. The form doesn't validate its content: the editor passes it to the reader of targets.json.
class MaintenanceForm : public QWidget
{
    Q_OBJECT

public:
    explicit MaintenanceForm(QWidget *parent = nullptr);

    void setEntry(const Maintenance &entry);
    //! Returns the entry as it would be written in targets.json.
    QJsonObject toJson() const;
    //! Moves the focus to the field for this key in the file, if the form has one.
    void focusField(const QString &key);

signals:
    void edited();

private:
    void build();
    void connectParts();
    void updateRows();
    MaintenanceKind kind() const;
    QWidget *weekdayRow();
    QString instantText(const QDateTimeEdit *edit, const QDateTime &previous) const;

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

// The scope of a maintenance entry: all targets, or ticked targets, tags and a filter.

//! \brief The lower half of the editor.
class TargetChoice : public QWidget
{
    Q_OBJECT

public:
    explicit TargetChoice(const QList<Target> &targets, QWidget *parent = nullptr);

    void setEntry(const Maintenance &entry);
    //! Writes `all`, `targets`, `tags` and `filter`, if they are set.
    void writeScope(QJsonObject *json) const;

signals:
    void edited();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build(const QList<Target> &targets);
    void updateEnabled();
    void scrollToChecked();

    QRadioButton *m_allTargetsButton;
    QRadioButton *m_specificTargetsButton;
    CheckList *m_checkList;
    QListWidget *m_targets; //!< in m_checkList
    QLineEdit *m_tags;
    QLineEdit *m_filter;
};

} // namespace watchkeeper
