// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/BodyPane.h"

#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/BodyContent.h"
#include "gui/details/response/TextView.h"
#include "gui/look/Colours.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

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

//! Cancels the job in the pool without waiting for it to end.
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
    m_notice->setText(tr("Formatting…"));
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

namespace {

constexpr int kPictureMargin = 8;
constexpr int kChequerSize = 8;

//! Paints the chequered background that makes transparent parts of a picture visible.
void paintChequers(QPainter &painter, const QRect &area, const QPalette &palette)
{
    painter.fillRect(area, palette.color(QPalette::Base));
    for (int y = 0; y < area.height(); y += kChequerSize) {
        for (int x = (y / kChequerSize % 2) * kChequerSize; x < area.width(); x += 2 * kChequerSize)
            painter.fillRect(QRect(area.topLeft() + QPoint(x, y), QSize(kChequerSize, kChequerSize)) & area,
                             palette.color(QPalette::Window));
    }
}

} // namespace

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Image"));
}

void PictureView::setPicture(const QImage &image, const QSize &size)
{
    m_picture = QPixmap::fromImage(image);
    m_size = size;
    const QLocale locale;
    const QString text = tr("%1 × %2 pixels").arg(locale.toString(size.width()), locale.toString(size.height()));
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const int caption = fontMetrics().height() + kPictureMargin;
    const QSize room = size() - QSize(2 * kPictureMargin, 2 * kPictureMargin + caption);
    if (m_picture.isNull() || room.isEmpty())
        return;
    QSize shown = m_size;
    if (shown.width() > room.width() || shown.height() > room.height())
        shown.scale(room, Qt::KeepAspectRatio);
    const QRect area(QPoint(kPictureMargin, kPictureMargin), shown);
    paintChequers(painter, area, palette());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(area, m_picture);
    painter.setPen(mutedColour(palette()));
    painter.drawText(kPictureMargin, area.bottom() + kPictureMargin + fontMetrics().ascent(), accessibleDescription());
}

namespace {

QString hexText(QByteArrayView bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    QString text;
    text.reserve(3 * HexModel::kBytesInRow + 1);
    for (qsizetype i = 0; i < HexModel::kBytesInRow; ++i) {
        if (i == HexModel::kBytesInRow / 2)
            text += u' ';
        if (i < bytes.size()) {
            const auto byte = static_cast<unsigned char>(bytes[i]);
            text += QLatin1Char(kDigits[byte >> 4U]);
            text += QLatin1Char(kDigits[byte & 15U]);
        } else {
            text += u"  "_s;
        }
        text += u' ';
    }
    return text;
}

QString printableText(QByteArrayView bytes)
{
    QString text;
    for (const char c : bytes)
        text += c >= 0x20 && c < 0x7F ? QLatin1Char(c) : QLatin1Char('.');
    return text;
}

} // namespace

void HexModel::setBytes(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    beginResetModel();
    m_bytes = bytes;
    endResetModel();
}

int HexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>((m_bytes.size() + kBytesInRow - 1) / kBytesInRow);
}

int HexModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HexModel::cellText(int row, int column) const
{
    const qsizetype begin = qsizetype(row) * kBytesInRow;
    const QByteArrayView bytes =
        QByteArrayView(m_bytes).sliced(begin, std::min<qsizetype>(kBytesInRow, m_bytes.size() - begin));
    switch (column) {
    case Offset:
        return QString::number(begin, 16).rightJustified(8, u'0');
    case Bytes:
        return hexText(bytes);
    default:
        return printableText(bytes);
    }
}

QString HexModel::lineText(int row) const
{
    return cellText(row, Offset) + u"  "_s + cellText(row, Bytes) + u' ' + cellText(row, Text);
}

QVariant HexModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return cellText(index.row(), index.column());
    if (role == Qt::FontRole)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    return {};
}

QVariant HexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Offset:
        return tr("Offset");
    case Bytes:
        return tr("Bytes", "column of a hex view");
    default:
        return tr("Text", "column of a hex view");
    }
}

HexView::HexView(QWidget *parent)
    : QTableView(parent)
    , m_model(new HexModel(this))
{
    setModel(m_model);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    fitColumns();
}

void HexView::setBytes(const QByteArray &bytes)
{
    if (bytes == m_model->bytes())
        return;
    m_matchPosition = -1;
    m_model->setBytes(bytes);
}

void HexView::fitColumns()
{
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int character = metrics.horizontalAdvance(u'0');
    verticalHeader()->setDefaultSectionSize(metrics.height() + 2);
    setColumnWidth(HexModel::Offset, 11 * character);
    setColumnWidth(HexModel::Bytes, (3 * HexModel::kBytesInRow + 4) * character);
}

bool HexView::findNext(const QString &text, bool backwards)
{
    const QByteArray wanted = text.toUtf8();
    const QByteArray &bytes = m_model->bytes();
    if (wanted.isEmpty())
        return false;
    if (backwards) {
        m_matchPosition = m_matchPosition > 0 ? bytes.lastIndexOf(wanted, m_matchPosition - 1) : -1;
        if (m_matchPosition < 0)
            m_matchPosition = bytes.lastIndexOf(wanted);
    } else {
        m_matchPosition = bytes.indexOf(wanted, m_matchPosition + 1);
        if (m_matchPosition < 0)
            m_matchPosition = bytes.indexOf(wanted);
    }
    if (m_matchPosition < 0)
        return false;
    const QModelIndex row = m_model->index(static_cast<int>(m_matchPosition / HexModel::kBytesInRow), HexModel::Offset);
    setCurrentIndex(row);
    scrollTo(row, PositionAtCenter);
    return true;
}

bool HexView::findAtCursor(const QString &text)
{
    m_matchPosition = -1;
    return findNext(text, false);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void HexView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void HexView::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows)
        lines.append(m_model->lineText(row.row()));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace watchkeeper

#include "moc_BodyPane.cpp"
