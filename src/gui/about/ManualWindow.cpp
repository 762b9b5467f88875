// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about/ManualWindow.h"

#include "gui/look/widgets/WindowState.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr QSize kManualSize(1000, 720);
constexpr int kManualSpace = 8;
constexpr int kPageMargin = 16;
const QString kManualFolder = u":/manual/"_s;
const QString kFirstPage = u"README.md"_s;

QString manualText(const QString &file)
{
    QFile page(kManualFolder + file);
    if (!page.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(page.readAll());
    static const QRegularExpression picture(u"<picture>.*?</picture>|!\\[[^\\]]*\\]\\([^)]*\\)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    // Links to pages for contributors, which aren't part of the program.
    static const QRegularExpression contributorLink(u"\\[([^\\]]+)\\]\\((?!https?:|[\\w-]+\\.md|#)[^)]*\\)"_s);
    static const QRegularExpression contributors(u"^For contributors:.*$"_s, QRegularExpression::MultilineOption);
    return text.remove(picture).remove(contributors).replace(contributorLink, u"\\1"_s);
}

//! Returns the anchor that Markdown viewers derive from a heading.
QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}

//! Gives tables thin lines and padding. By default, Markdown tables have double frames.
void styleTables(const QTextDocument *document, const QColor &line)
{
    constexpr qreal kCellPadding = 5;
    constexpr qreal kTableMargin = 8;
    const QList<QTextFrame *> frames = document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(line);
        format.setCellSpacing(0);
        format.setCellPadding(kCellPadding);
        format.setTopMargin(kTableMargin);
        format.setBottomMargin(kTableMargin);
        table->setFormat(format);
    }
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget)
    , m_text(new QTextBrowser)
    , m_search(new QLineEdit)
    , m_searchMessage(new QLabel)
{
    setWindowTitle(tr("Manual"));
    setInitialSize(this, kManualSize);
    m_pages->setObjectName(u"pages"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setSpacing(2);
    m_text->setObjectName(u"page"_s);
    m_text->setAccessibleName(tr("Page"));
    m_text->setOpenLinks(false);

    auto *splitter = new QSplitter;
    splitter->addWidget(m_pages);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kManualSize.width() / 5, kManualSize.width() * 4 / 5});
    auto *bar = new QHBoxLayout;
    bar->setSpacing(kManualSpace);
    buildBar(bar);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);

    fillPages();
    connect(m_pages, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *item) { showPage(item->data(Qt::UserRole).toString()); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::followLink);
    showPage(kFirstPage);
    m_text->setFocus();
}

void ManualWindow::buildBar(QLayout *bar)
{
    const auto addButton = [this, bar](const QString &name, const QString &text, Qt::ArrowType arrow, qsizetype step) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QAbstractButton::clicked, this, [this, step] { showVisited(m_position + step); });
        bar->addWidget(button);
        return button;
    };
    m_back = addButton(u"back"_s, tr("Go back"), Qt::LeftArrow, -1);
    m_back->setShortcut(QKeySequence::Back);
    m_forward = addButton(u"forward"_s, tr("Go forward"), Qt::RightArrow, 1);
    m_forward->setShortcut(QKeySequence::Forward);

    m_search->setObjectName(u"manualSearch"_s);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, m_searchMessage, &QLabel::clear);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addAction(find);
    bar->addWidget(m_search);
    m_searchMessage->setObjectName(u"searchResult"_s);
    bar->addWidget(m_searchMessage);
}

void ManualWindow::fillPages()
{
    const auto add = [this](const QString &title, const QString &file) {
        auto *item = new QListWidgetItem(title, m_pages);
        item->setData(Qt::UserRole, file);
    };
    add(tr("Contents", "of the manual"), kFirstPage);
    static const QRegularExpression row(u"^\\| \\[([^\\]]+)\\]\\(([\\w-]+\\.md)\\)"_s, QRegularExpression::MultilineOption);
    for (auto rows = row.globalMatch(manualText(kFirstPage)); rows.hasNext();) {
        const QRegularExpressionMatch match = rows.next();
        add(match.captured(1), match.captured(2));
    }
}

void ManualWindow::followLink(const QUrl &link)
{
    if (!link.isRelative())
        QDesktopServices::openUrl(link);
    else if (link.path().isEmpty()) // link within the page
        showPage(m_visited.at(m_position).section(u'#', 0, 0) + link.toString());
    else
        showPage(link.toString());
}

void ManualWindow::showPage(const QString &page)
{
    if (m_position >= 0 && m_visited.at(m_position) == page)
        return;
    m_visited.resize(m_position + 1); // discards the pages after the current one
    m_visited.append(page);
    showVisited(m_position + 1);
}

void ManualWindow::showVisited(qsizetype position)
{
    m_position = position;
    m_back->setEnabled(position > 0);
    m_forward->setEnabled(position + 1 < m_visited.size());
    const QString file = m_visited.at(position).section(u'#', 0, 0);
    // The page is parsed before it is shown. A visible document would repeat its layout for each row of a table, which takes
    // seconds.
    auto *document = new QTextDocument(m_text);
    document->setDefaultFont(m_text->font());
    document->setMarkdown(manualText(file));
    document->setDocumentMargin(kPageMargin);
    styleTables(document, palette().color(QPalette::Midlight));
    m_text->setDocument(document);
    delete std::exchange(m_document, document);
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(Qt::UserRole) == file) {
            const QSignalBlocker blocker(m_pages); // prevents the list from opening the page again as a new step
            m_pages->setCurrentRow(row);
        }
    }
    scrollTo(m_visited.at(position).section(u'#', 1));
}

void ManualWindow::scrollTo(const QString &heading)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == heading) {
            m_text->setTextCursor(QTextCursor(block));
            m_text->verticalScrollBar()->setValue(m_text->cursorRect().top() + m_text->verticalScrollBar()->value());
            return;
        }
    }
}

void ManualWindow::search(Direction direction)
{
    const QString wanted = m_search->text();
    const bool isBackward = direction == Direction::Backward;
    const auto options = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (wanted.isEmpty() || m_text->find(wanted, options))
        return;
    const int count = m_pages->count();
    // Searches the current page last, starting at its other end.
    for (int distance = 1; distance <= count; ++distance) {
        const int row = (m_pages->currentRow() + (isBackward ? count - distance : distance)) % count;
        QTextDocument page;
        page.setMarkdown(manualText(m_pages->item(row)->data(Qt::UserRole).toString()));
        if (page.find(wanted).isNull())
            continue;
        m_pages->setCurrentRow(row);
        m_text->moveCursor(isBackward ? QTextCursor::End : QTextCursor::Start);
        m_text->find(wanted, options);
        return;
    }
    m_searchMessage->setText(tr("Not found"));
}

bool ManualWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            search(key->modifiers().testFlag(Qt::ShiftModifier) ? Direction::Backward : Direction::Forward);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace watchkeeper

#include "moc_ManualWindow.cpp"
