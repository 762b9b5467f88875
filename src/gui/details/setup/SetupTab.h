// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings of a target in words.

#include "gui/details/setup/SetupText.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace watchkeeper {

//! \brief Shows a card for each group of settings. Buttons edit them, or copy them as JSON.
class SetupTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit SetupTab(QWidget *parent = nullptr);

    //! For the parameters, see setupSections().
    void show(const Target &target, const Schedule &defaults, const DependencyName &nameOf);
    void setEditable(bool editable);

signals:
    void editRequested();

private:
    QLayout *buildButtons();
    void fill(const QList<SetupSection> &sections);

    QPushButton *m_edit;
    QVBoxLayout *m_layout;
    QList<SetupSection> m_sections;
    QList<QWidget *> m_cards;
    QString m_json; //!< as stored in targets.json, without secrets
};

} // namespace watchkeeper
