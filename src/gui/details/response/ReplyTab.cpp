// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/ReplyTab.h"

#include "app/words/DisplayText.h"
#include "gui/details/evidence/CertificateTab.h"
#include "gui/details/evidence/ConditionsTab.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/BodyContent.h"
#include "gui/details/response/BodyPane.h"
#include "gui/details/response/TextView.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SaveFile.h"
#include "model/base/BodyText.h"
#include "model/base/Quantity.h"

#include <QButtonGroup>
#include <QByteArray>
#include <QClipboard>
#include <QComboBox>
#include <QDataStream>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

class QLineEdit;
class QTableWidget;

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

class HeaderList : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderList(QWidget *parent = nullptr);

    //! Sets the fields. If they are unchanged, the scroll position and selection are kept.
    void setHeaders(const QList<std::pair<QByteArray, QByteArray>> &headers);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void filter();
    void copySelection() const;

    QLineEdit *m_filter;
    QTableWidget *m_table;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
};

ResponseTab::ResponseTab(QWidget *parent)
    : QWidget(parent)
    , m_status(new ElidedLabel)
    , m_facts(new ElidedLabel)
    , m_note(new ElidedLabel)
    , m_view(new QComboBox)
    , m_splitter(new QSplitter)
    , m_headers(new HeaderList)
    , m_body(new BodyPane)
    , m_errorPane(nullptr)
    , m_errors(new TextView)
{
    m_errorPane = buildErrors();
    m_splitter->setObjectName(u"responseSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget *part : {static_cast<QWidget *>(m_headers), static_cast<QWidget *>(m_body), m_errorPane})
        m_splitter->addWidget(part);
    m_splitter->setSizes({400, 600, 400}); // proportions, not pixels
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, kPaneSpacing / 2, kPaneSpacing, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(buildBar());
    m_note->setObjectName(u"responseNote"_s);
    m_note->hide();
    layout->addWidget(m_note);
    layout->addWidget(m_splitter, 1);
    connect(m_view, &QComboBox::currentIndexChanged, this, &ResponseTab::showBody);
}

QWidget *ResponseTab::buildBar()
{
    m_status->setObjectName(u"statusLine"_s);
    QFont bold = font();
    bold.setBold(true);
    m_status->setFont(bold);
    m_facts->setObjectName(u"bodyFacts"_s);
    m_view->setObjectName(u"bodyView"_s);
    m_view->setAccessibleName(tr("Body view"));
    m_view->setToolTip(m_view->accessibleName());
    m_view->addItems({tr("Formatted", "view of a body"), tr("As received", "view of a body"), tr("Bytes", "view of a body")});
    QToolButton *find = makeToolButton(u"search"_s, tr("Find in the body (Ctrl+F)"));
    QToolButton *copy = makeToolButton(u"copy"_s, tr("Copy the body"));
    QToolButton *save = makeToolButton(u"save"_s, tr("Save the body as a file"));
    find->setObjectName(u"findBody"_s);
    copy->setObjectName(u"copyBody"_s);
    save->setObjectName(u"saveBody"_s);
    connect(find, &QToolButton::clicked, m_body, &BodyPane::openFindBar);
    connect(copy, &QToolButton::clicked, this, &ResponseTab::copyBody);
    connect(save, &QToolButton::clicked, this, &ResponseTab::saveBody);
    auto *words = new QHBoxLayout;
    words->setSpacing(kPaneSpacing);
    words->addWidget(m_status);
    words->addWidget(m_facts);
    words->addStretch(1);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(kPaneSpacing);
    controls->addWidget(m_view, 1);
    for (QToolButton *button : {find, copy, save})
        controls->addWidget(button);
    auto *bar = new QWidget;
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_bar->setContentsMargins(0, 0, 0, 0);
    m_bar->setSpacing(kPaneSpacing / 2);
    m_bar->addLayout(words, 1);
    m_bar->addLayout(controls);
    return bar;
}

QWidget *ResponseTab::buildErrors()
{
    m_errors->setObjectName(u"errorOutput"_s);
    m_errors->setAccessibleName(tr("Error output"));
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(makeMutedLabel(tr("Error output")));
    layout->addWidget(m_errors, 1);
    return side;
}

void ResponseTab::show(const QString &address, const QString &title, const std::optional<Evidence> &evidence)
{
    m_address = address;
    m_evidence = evidence.value_or(Evidence());
    const QString status = displayLine(QString::fromUtf8(m_evidence->statusLine()));
    m_status->setText(evidence ? (status.isEmpty() ? title : status)
                               : tr("The content is no longer in memory. Check again to see it."));
    m_headers->setHeaders(m_evidence->headers());
    m_headers->setVisible(!m_evidence->head.isEmpty());
    m_body->setVisible(!m_evidence->body.isEmpty() || m_evidence->errors.isEmpty());
    m_errors->setStyled(errorContent(m_evidence));
    m_errorPane->setVisible(!m_evidence->errors.isEmpty());
    m_view->setEnabled(!m_evidence->body.isEmpty());
    showFacts();
    showBody();
}

void ResponseTab::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ResponseTab::showFacts()
{
    QStringList facts;
    if (const QByteArray type = m_evidence->header("Content-Type"); !type.isEmpty())
        facts.append(displayLine(QString::fromUtf8(type)));
    if (m_evidence->hasReply())
        facts.append(humanByteSize(m_evidence->bodySize));
    m_facts->setText(facts.join(u" · "_s));
}

void ResponseTab::showBody()
{
    m_body->show(m_evidence, static_cast<BodyView>(m_view->currentIndex()));
}

void ResponseTab::copyBody()
{
    QGuiApplication::clipboard()->setText(bodyText());
}

//! Returns the body as text, or in hexadecimal if it is binary. Uses the text of the widget only if the widget shows the body as
//! text. Otherwise, the widget may contain the text of another body.
QString ResponseTab::bodyText() const
{
    const QByteArray type = m_evidence->header("Content-Type");
    const BodyForm form = bodyForm(m_evidence->body, type);
    if (form == BodyForm::Binary || form == BodyForm::Image)
        return QString::fromLatin1(m_evidence->body.toHex(' '));
    return m_body->showsText() ? m_body->text() : displayText(httpBodyText(m_evidence->body, type));
}

void ResponseTab::saveBody()
{
    const BodyForm form = bodyForm(m_evidence->body, m_evidence->header("Content-Type"));
    const QString title = m_evidence->isBodyTruncated ? tr("Save the part of the body that was kept") : tr("Save the body");
    askAndSave(this, title, bodyFileName(m_address, form, m_evidence->body), m_evidence->body);
}

QByteArray ResponseTab::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << qint32(m_view->currentIndex()) << m_splitter->saveState();
    return state;
}

void ResponseTab::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 view = 0;
    QByteArray splitter;
    stream >> view >> splitter;
    if (stream.status() != QDataStream::Ok)
        return;
    if (view >= 0 && view < m_view->count())
        m_view->setCurrentIndex(view);
    m_splitter->restoreState(splitter);
}

//! Makes Ctrl+F search in the body while this tab has the focus. Without this, the shortcut would go to the filter of the table.
bool ResponseTab::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ResponseTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        m_body->openFindBar();
    else
        QWidget::keyPressEvent(event);
}

void ResponseTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() > height();
    m_splitter->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    m_bar->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

HeaderList::HeaderList(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_table(new QTableWidget(0, 2))
{
    m_filter->setObjectName(u"headerFilter"_s);
    m_filter->setAccessibleName(tr("Filter header fields"));
    m_filter->setPlaceholderText(tr("Filter header fields"));
    m_filter->setClearButtonEnabled(true);
    m_table->setObjectName(u"headers"_s);
    m_table->setAccessibleName(tr("Headers"));
    m_table->setHorizontalHeaderLabels({tr("Field", "column"), tr("Value", "column")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    makePlainTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 22 * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &HeaderList::filter);
}

void HeaderList::setHeaders(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    if (headers == m_headers)
        return;
    m_headers = headers;
    m_table->setRowCount(static_cast<int>(headers.size()));
    for (int row = 0; row < headers.size(); ++row) {
        const QString texts[]{displayLine(QString::fromUtf8(headers.at(row).first)),
                              displayLine(QString::fromUtf8(headers.at(row).second))};
        for (int column = 0; column < 2; ++column) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                m_table->setItem(row, column, item);
            }
            item->setText(texts[column]);
            item->setToolTip(plainToolTip(texts[column]));
        }
    }
    filter();
}

void HeaderList::filter()
{
    const QString wanted = m_filter->text();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool matches = m_table->item(row, 0)->text().contains(wanted, Qt::CaseInsensitive)
            || m_table->item(row, 1)->text().contains(wanted, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
    }
}

void HeaderList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->clear();
    else
        QWidget::keyPressEvent(event);
}

void HeaderList::copySelection() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!m_table->isRowHidden(row) && m_table->item(row, 0)->isSelected())
            lines.append(m_table->item(row, 0)->text() + u": "_s + m_table->item(row, 1)->text());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace watchkeeper

#include "ReplyTab.moc"

#include "moc_ReplyTab.cpp"
