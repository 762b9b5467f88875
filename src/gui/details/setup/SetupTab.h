// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings of a target in the words of its form.

#include "gui/details/parts/FactText.h"
#include "model/target/Target.h"

#include <QScrollArea>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace watchkeeper {

//! \brief Settings under one heading.
struct SetupSection
{
    QString title;
    QList<Fact> facts; //!< never empty
    friend bool operator==(const SetupSection &, const SetupSection &) = default;
};

//! Returns the name of the target that a dependency refers to, which can be written as a name or as an ID.
using DependencyName = std::function<QString(const QString &written)>;

//! \brief Returns the settings that the target sets, and its entire schedule. Safe to display: contains no secrets.
//! \param defaults  the defaults of the schedule
QList<SetupSection> setupSections(const Target &target, const Schedule &defaults, const DependencyName &nameOf);

//! Returns what the target depends on, such as `Office router, Mirror 1 or Mirror 2`; empty if it depends on nothing.
QString dependenciesText(const Target &target, const DependencyName &nameOf);

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
