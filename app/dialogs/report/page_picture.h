#pragma once

#include <QImage>
#include <QWidget>

namespace rolewright {

/// A page of paper on a desk.
class PagePicture : public QWidget
{
    Q_OBJECT

public:
    explicit PagePicture(QWidget *parent = nullptr);

    /// @param image in device pixels; null for an empty desk
    void setImage(const QImage &image);
    /// Room for a page, in device pixels.
    QSize room() const;

Q_SIGNALS:
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QImage m_image;
};

} // namespace rolewright
