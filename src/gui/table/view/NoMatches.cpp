// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/NoMatches.h"

#include "gui/table/model/ResultsProxy.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

NoMatches::NoMatches(ResultsProxy *proxy, QWidget *table)
    : QWidget(table)
    , m_proxy(proxy)
    , m_text(new QLabel)
{
    setObjectName(u"noMatches"_s);
    setCursor(Qt::ArrowCursor);
    auto *clear = new QPushButton(tr("&Clear filter"));
    clear->setObjectName(u"clearFilter"_s);
    connect(clear, &QPushButton::clicked, this, &NoMatches::clearRequested);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(clear, 0, Qt::AlignCenter);
    layout->addStretch(1);

    connect(proxy, &ResultsProxy::filterChanged, this, &NoMatches::updateVisibility);
    connect(proxy, &QAbstractItemModel::rowsInserted, this, &NoMatches::updateVisibility);
    connect(proxy, &QAbstractItemModel::rowsRemoved, this, &NoMatches::updateVisibility);
    connect(proxy->sourceModel(), &QAbstractItemModel::rowsInserted, this, &NoMatches::updateVisibility);
    connect(proxy->sourceModel(), &QAbstractItemModel::rowsRemoved, this, &NoMatches::updateVisibility);
    table->installEventFilter(this);
    updateVisibility();
}

void NoMatches::updateVisibility()
{
    const int all = m_proxy->sourceModel()->rowCount();
    const bool isShown = m_proxy->rowCount() == 0 && all > 0 && !m_proxy->filter().isEmpty();
    if (isShown)
        m_text->setText(tr("No match for “%1” among %Ln target(s).", "", all).arg(m_proxy->filter().toText()));
    setGeometry(parentWidget()->rect());
    setVisible(isShown);
}

bool NoMatches::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace watchkeeper

#include "moc_NoMatches.cpp"
