// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/setup/SetupTab.h"

#include "app/words/DisplayText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/PrettyPrint.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Card.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetsDocument.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

SetupTab::SetupTab(QWidget *parent)
    : QScrollArea(parent)
    , m_edit(new QPushButton(actionIcon(u"edit"_s), tr("&Edit…")))
    , m_layout(new QVBoxLayout)
{
    auto *content = new QWidget;
    content->setLayout(m_layout);
    m_layout->setContentsMargins(kPaneSpacing, kPaneSpacing, kPaneSpacing, kPaneSpacing);
    m_layout->setSpacing(kPaneSpacing);
    m_layout->addLayout(buildButtons());
    m_layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Setup"));
}

QLayout *SetupTab::buildButtons()
{
    auto *copy = new QPushButton(actionIcon(u"copy"_s), tr("Copy as &JSON"));
    copy->setObjectName(u"copyConfiguration"_s);
    copy->setToolTip(tr("Copy the settings as they are stored in targets.json, with *** for secrets"));
    m_edit->setObjectName(u"editTarget"_s);
    m_edit->setToolTip(tr("Edit the settings of this target"));
    for (QPushButton *button : {m_edit, copy})
        button->setAutoDefault(false);
    connect(m_edit, &QPushButton::clicked, this, &SetupTab::editRequested);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_json); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    return buttons;
}

void SetupTab::setEditable(bool editable)
{
    m_edit->setEnabled(editable);
}

void SetupTab::show(const Target &target, const Schedule &defaults, const DependencyName &nameOf)
{
    m_json = formatJson(displayText(QString::fromUtf8(targetText(maskedTarget(target), defaults)))).text;
    fill(setupSections(target, defaults, nameOf));
}

void SetupTab::fill(const QList<SetupSection> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const SetupSection &section : sections) {
        auto *card = new Card(section.title);
        auto *facts = new FactList;
        facts->setFacts(section.facts);
        card->content()->addWidget(facts);
        m_layout->insertWidget(m_layout->count() - 1, card);
        m_cards.append(card);
    }
}

} // namespace watchkeeper

#include "moc_SetupTab.cpp"
