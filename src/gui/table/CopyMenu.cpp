// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/CopyMenu.h"

#include "gui/look/TintedIcon.h"
#include "gui/table/CurlCommand.h"
#include "gui/table/ResultsView.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetsDocument.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

CopyMenu::CopyMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("Copy &as"), parent)
    , m_view(view)
    , m_copy(new QAction(tr("&Copy"), this))
{
    setObjectName(u"copyMenu"_s);
    m_copy->setObjectName(u"actionCopy"_s);
    m_copy->setIcon(actionIcon(u"copy"_s));
    m_copy->setToolTip(tr("Copy the selected rows as text"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut); // elsewhere in the window, the key copies selected text
    view->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    add(tr("&Text"), u"copyText"_s, &CopyMenu::asText);
    add(tr("&Markdown table"), u"copyMarkdown"_s, &CopyMenu::asMarkdown);
    add(tr("&CSV"), u"copyCsv"_s, &CopyMenu::asCsv);
    addSeparator();
    add(tr("&Addresses"), u"copyAddresses"_s, &CopyMenu::addresses);
    m_curl = add(tr("c&url command"), u"copyCurl"_s, &CopyMenu::curlCommands);
    add(tr("Target as &JSON"), u"copyJson"_s, &CopyMenu::targetsAsJson);
    connect(view, &ResultsView::selectionEdited, this, &CopyMenu::updateActions);
    connect(this, &QMenu::aboutToShow, this, &CopyMenu::updateActions);
    updateActions();
}

QAction *CopyMenu::add(const QString &text, const QString &name, QString (CopyMenu::*content)() const)
{
    QAction *action = addAction(text, this, [this, content] { QGuiApplication::clipboard()->setText((this->*content)()); });
    action->setObjectName(name);
    return action;
}

void CopyMenu::updateActions()
{
    const bool hasSelection = m_view->selectionModel()->hasSelection();
    m_copy->setEnabled(hasSelection);
    menuAction()->setEnabled(hasSelection);
    if (!isVisible() && !hasSelection)
        return;
    const RowPointers rows = m_view->selectedRows();
    m_curl->setEnabled(
        std::any_of(rows.begin(), rows.end(), [](const ResultRow *row) { return row->target->kind == "http"_L1; }));
}

QString CopyMenu::rowsIn(RowsFormat format) const
{
    return rowsText(format, m_view->selectedRows(), m_view->shownColumns());
}

QString CopyMenu::addresses() const
{
    return addressesText(m_view->selectedRows());
}

//! Returns one command per line; rows of other kinds are skipped.
QString CopyMenu::curlCommands() const
{
    QString commands;
    for (const ResultRow *row : m_view->selectedRows()) {
        if (const auto command = curlCommand(maskedTarget(*row->target), m_verifiesTls))
            commands += *command + u'\n';
    }
    return commands;
}

QString CopyMenu::targetsAsJson() const
{
    QJsonArray targets;
    for (const ResultRow *row : m_view->selectedRows())
        targets.append(targetToJson(maskedTarget(*row->target), Schedule()));
    const QJsonDocument document = targets.size() == 1 ? QJsonDocument(targets.first().toObject()) : QJsonDocument(targets);
    return QString::fromUtf8(document.toJson());
}

} // namespace watchkeeper

#include "moc_CopyMenu.cpp"
