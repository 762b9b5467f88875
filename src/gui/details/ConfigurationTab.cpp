// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/ConfigurationTab.h"

#include "app/words/DisplayText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/PrettyPrint.h"
#include "gui/details/response/TextView.h"
#include "gui/look/TintedIcon.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetsDocument.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

ConfigurationTab::ConfigurationTab(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextView)
{
    m_text->setObjectName(u"configuration"_s);
    m_text->setAccessibleName(tr("Configuration as JSON"));
    auto *copy = new QPushButton(tr("C&opy"));
    copy->setObjectName(u"copyConfiguration"_s);
    copy->setIcon(actionIcon(u"copy"_s));
    auto *bar = new QHBoxLayout;
    bar->addWidget(makeMutedLabel(tr("Configuration as stored in targets.json. Secrets are shown as ***.")), 1);
    bar->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, kPaneSpacing / 2, kPaneSpacing, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    connect(copy, &QPushButton::clicked, this, &ConfigurationTab::copy);
}

void ConfigurationTab::show(const Target &target, const Schedule &defaults)
{
    m_text->setStyled(formatJson(displayText(QString::fromUtf8(targetText(maskedTarget(target), defaults)))));
}

void ConfigurationTab::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

} // namespace watchkeeper

#include "moc_ConfigurationTab.cpp"
