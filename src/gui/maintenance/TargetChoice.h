// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The scope of a maintenance entry: all targets, or ticked targets, tags and a filter.

#include "model/target/Maintenance.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QRadioButton;

namespace watchkeeper {

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
    void filterTargets(const QString &text);
    void scrollToChecked();

    QRadioButton *m_allTargets;
    QRadioButton *m_specificTargets;
    QLineEdit *m_search;
    QListWidget *m_targets;
    QLineEdit *m_tags;
    QLineEdit *m_filter;
};

} // namespace watchkeeper
