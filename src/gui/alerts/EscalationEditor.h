// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Edits the steps of an escalation: delays and channels.

#include "gui/settings/FieldEditor.h"

#include <QList>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace watchkeeper {

//! \brief Shows one line per step. The choices of the field are the names of the channels. Without steps, no value is written.
class EscalationEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit EscalationEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override { return m_area; }

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override { showValue(QJsonValue(QJsonValue::Undefined), {}); }

private:
    struct Step
    {
        QWidget *line;
        QLineEdit *after;
        QToolButton *channels;
    };
    void add(const QString &after, const QStringList &channels);
    void addStepForUser();
    void remove(const QWidget *line);
    void fillMenu(QToolButton *button, const QStringList &chosen);
    void updateStepNames();
    static QStringList checkedChannels(const QToolButton *button);
    static void showCheckedChannels(QToolButton *button);

    QWidget *m_area;
    QVBoxLayout *m_lines;
    QToolButton *m_addButton;
    QList<Step> m_steps;
};

} // namespace watchkeeper
