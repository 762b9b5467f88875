// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/BodyPane.h"

#include "gui/details/BodyForm.h"
#include "gui/details/FindBar.h"
#include "gui/details/HexView.h"
#include "gui/details/PaneWidgets.h"
#include "gui/details/PictureView.h"
#include "gui/details/TextView.h"

#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! [bytes] Size of text that can be prepared within a few milliseconds. Doesn't apply to pictures, because even a small picture can take
//! long to decode.
constexpr qsizetype kSynchronousBodySize = 128 * 1024;

} // namespace

BodyPane::BodyPane(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_text(new TextView)
    , m_picture(new PictureView)
    , m_bytes(new HexView)
    , m_find(new FindBar)
    , m_notice(makeTextLabel(u"notice"_s))
{
    m_text->setObjectName(u"body"_s);
    m_text->setAccessibleName(tr("Reply or output"));
    m_picture->setObjectName(u"picture"_s);
    m_bytes->setObjectName(u"bytes"_s);
    m_bytes->setAccessibleName(tr("Bytes"));
    m_notice->setObjectName(u"bodyNotice"_s);
    m_notice->setContentsMargins(kPaneSpacing, 0, kPaneSpacing, 0);
    m_notice->hide();
    for (QWidget *page : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_bytes)})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_find);
    connect(m_find, &FindBar::edited, this, &BodyPane::findAtCursor);
    connect(m_find, &FindBar::findRequested, this, &BodyPane::findNext);
    connect(m_find, &FindBar::closed, this, [this] {
        m_find->hide();
        m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    });
}

BodyPane::~BodyPane()
{
    stopJob();
}

//! Cancels the job in the pool without waiting for its end.
void BodyPane::stopJob()
{
    if (!m_job)
        return;
    *m_stop = true;
    m_job->disconnect(this);
    std::exchange(m_job, nullptr)->deleteLater();
}

void BodyPane::prepareInPool()
{
    m_notice->setText(tr("Formatting …"));
    m_notice->show();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_job = new QFutureWatcher<BodyContent>(this);
    connect(m_job, &QFutureWatcherBase::finished, this, [this] {
        const BodyContent content = m_job->result();
        std::exchange(m_job, nullptr)->deleteLater();
        showContent(content);
    });
    m_job->setFuture(QtConcurrent::run(
        [evidence = m_evidence, view = m_view, stop = m_stop] { return bodyContent(evidence, view, stop.get()); }));
}

void BodyPane::show(const Evidence &evidence, BodyView view)
{
    if (m_hasContent && evidence == m_evidence && view == m_view)
        return;
    const bool isSame = m_hasContent && view == m_view && evidence->body == m_evidence->body
        && evidence->header("Content-Type") == m_evidence->header("Content-Type")
        && evidence->isBodyTruncated == m_evidence->isBodyTruncated;
    m_evidence = evidence;
    m_view = view;
    m_hasContent = true;
    if (isSame)
        return;
    stopJob();
    const bool isQuick = evidence->body.size() <= kSynchronousBodySize && imageFormat(evidence->body).isEmpty();
    if (isQuick || view == BodyView::Hex)
        showContent(bodyContent(evidence, view));
    else
        prepareInPool();
}

void BodyPane::showContent(const BodyContent &content)
{
    m_notice->setText(content.notice);
    m_notice->setVisible(!content.notice.isEmpty());
    switch (content.page) {
    case BodyContent::Page::Text:
        m_text->setStyled(content.text);
        m_pages->setCurrentWidget(m_text);
        break;
    case BodyContent::Page::Image:
        m_picture->setPicture(content.image, content.imageSize);
        m_pages->setCurrentWidget(m_picture);
        break;
    case BodyContent::Page::Bytes:
        m_bytes->setBytes(m_evidence->body);
        m_pages->setCurrentWidget(m_bytes);
        break;
    }
}

bool BodyPane::showsText() const
{
    return m_hasContent && !isBusy() && m_pages->currentWidget() == m_text;
}

QString BodyPane::text() const
{
    return m_text->toPlainText();
}

void BodyPane::openFindBar()
{
    m_find->open();
}

void BodyPane::findNext(bool backwards)
{
    const QString searchText = m_find->text();
    const bool isText = m_pages->currentWidget() == m_text;
    showMatchPosition(isText ? m_text->findNext(searchText, backwards) : m_bytes->findNext(searchText, backwards));
}

void BodyPane::findAtCursor()
{
    const QString searchText = m_find->text();
    showMatchPosition(m_pages->currentWidget() == m_text ? m_text->findAtCursor(searchText)
                                                         : m_bytes->findAtCursor(searchText));
}

void BodyPane::showMatchPosition(bool found)
{
    const QString searchText = m_find->text();
    if (searchText.isEmpty())
        m_find->setPositionText({});
    else if (!found)
        m_find->setPositionText(tr("not found"));
    else if (m_pages->currentWidget() == m_text)
        m_find->setPositionText(
            tr("%1 of %2", "place of what was found")
                .arg(QLocale().toString(m_text->positionOf(searchText)), QLocale().toString(m_text->countOf(searchText))));
    else
        m_find->setPositionText(tr("found"));
}

} // namespace watchkeeper

#include "moc_BodyPane.cpp"
