// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/ReplyTab.h"

#include "app/words/DisplayText.h"
#include "gui/details/evidence/CertificateTab.h"
#include "gui/details/evidence/ConditionsTab.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/ResponseTab.h"

#include <QButtonGroup>
#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the requests that led to the last one, or an empty text if there were no redirects.
QString redirectsText(const QStringList &redirects)
{
    QStringList lines;
    for (const QString &redirect : redirects)
        lines.append(displayLine(redirect));
    return lines.isEmpty() ? QString() : ReplyTab::tr("Redirected from: %1").arg(lines.join(u" · "_s));
}

} // namespace

ReplyTab::ReplyTab(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_pages(new QStackedWidget)
    , m_response(new ResponseTab)
    , m_certificate(new CertificateTab)
    , m_conditions(new ConditionsTab)
    , m_request(new ResponseTab)
{
    m_response->setObjectName(u"responsePage"_s);
    m_request->setObjectName(u"requestPage"_s);
    for (QWidget *page : {static_cast<QWidget *>(m_response), static_cast<QWidget *>(m_certificate),
                          static_cast<QWidget *>(m_conditions), static_cast<QWidget *>(m_request)})
        m_pages->addWidget(page); // in the order of Section
    m_bar = buildButtons();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<Section>(id)); });
}

QWidget *ReplyTab::buildButtons()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kPaneSpacing, kPaneSpacing, kPaneSpacing, 0);
    layout->setSpacing(kPaneSpacing / 2);
    for (const auto &[section, name, text] :
         {std::tuple(Request, u"replyRequest"_s, tr("Request")), std::tuple(Response, u"replyResponse"_s, tr("Response")),
          std::tuple(Certificate, u"replyCertificate"_s, tr("Certificate")),
          std::tuple(Conditions, u"replyConditions"_s, tr("Conditions"))}) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addButton(button, section);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return bar;
}

void ReplyTab::show(const Content &content)
{
    const bool hasReply = !content.evidence || (*content.evidence)->hasReply();
    const Evidence evidence = content.evidence.value_or(Evidence());
    m_applies = {hasReply, !evidence->tls.chain.isEmpty(), !content.conditions.isEmpty(), !evidence->request.isEmpty()};
    m_response->show(content.address, content.title, content.evidence);
    m_request->show(content.address, tr("Sent data"), Evidence(evidence->requestParts()));
    m_request->showNote(redirectsText(evidence->redirects));
    m_certificate->show(evidence->tls);
    m_conditions->show(content.conditions);
    showChosen();
}

void ReplyTab::choose(Section section)
{
    m_chosen = section;
    showChosen();
}

ReplyTab::Section ReplyTab::section() const
{
    return static_cast<Section>(m_pages->currentIndex());
}

void ReplyTab::showChosen()
{
    int shown = m_chosen;
    if (!m_applies[static_cast<size_t>(shown)]) {
        const auto first = std::find(m_applies.begin(), m_applies.end(), true);
        shown = first == m_applies.end() ? int(Response) : static_cast<int>(first - m_applies.begin());
    }
    for (int i = 0; i < SectionCount; ++i)
        m_buttons->button(i)->setVisible(m_applies[static_cast<size_t>(i)]);
    m_bar->setVisible(std::count(m_applies.begin(), m_applies.end(), true) > 1);
    m_buttons->button(shown)->setChecked(true);
    m_pages->setCurrentIndex(shown);
}

QByteArray ReplyTab::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << qint32(m_chosen) << m_response->saveState();
    return state;
}

void ReplyTab::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 chosen = 0;
    QByteArray response;
    stream >> chosen >> response;
    if (stream.status() != QDataStream::Ok || chosen < 0 || chosen >= SectionCount)
        return;
    choose(static_cast<Section>(chosen));
    restoreResponse(response);
}

void ReplyTab::restoreResponse(const QByteArray &state)
{
    m_response->restoreState(state);
}

} // namespace watchkeeper

#include "moc_ReplyTab.cpp"
